"""TF-IDF with logistic regression from scikit-learn, on folds that were chosen elsewhere.

Usage: baseline.py JOB.json PROBABILITIES.json; exit code 3 where scikit-learn is missing.
"""

import json
import re
import sys

try:
    import numpy
    from scipy.sparse import hstack
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import OneHotEncoder
except ImportError:
    sys.exit(3)


def text(document):
    with open(document["path"], encoding="utf-8", errors="replace") as file:
        whole = file.read()
    body = re.sub(r"\A---\r?\n.*?\n---\r?\n", "", whole, count=1, flags=re.S)
    return document["title"] + "\n" + body


def probabilities(fold, texts, formats, labels, job):
    training, test = fold["training"], fold["test"]
    least = 2 if len(training) > 30 else 1
    words = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=least)
    known = words.fit_transform([texts[index] for index in training])
    asked = words.transform([texts[index] for index in test])
    if job["variant"] == "format":
        one_hot = OneHotEncoder(handle_unknown="ignore")
        known = hstack([known, one_hot.fit_transform([[formats[index]] for index in training])])
        asked = hstack([asked, one_hot.transform([[formats[index]] for index in test])])
    result = numpy.zeros((len(test), job["classes"]))
    if not job["isAny"]:
        fill(result, known, [labels[index][0] for index in training], asked)
        return result.tolist()
    for label in range(job["classes"]):
        answers = numpy.zeros((len(test), 2))
        fill(answers, known, [int(label in labels[index]) for index in training], asked)
        result[:, label] = answers[:, 1]
    return result.tolist()


def fill(result, known, taught, asked):
    """Writes the probability of each class into its column."""
    if len(set(taught)) == 1:
        result[:, taught[0]] = 1
        return
    model = LogisticRegression(C=10, max_iter=1000).fit(known, taught)
    result[:, model.classes_] = model.predict_proba(asked)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    texts = [text(document) for document in job["documents"]]
    formats = [document["format"] for document in job["documents"]]
    labels = [document["labels"] for document in job["documents"]]
    found = [probabilities(fold, texts, formats, labels, job) for fold in job["folds"]]
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(found, file)


main()
