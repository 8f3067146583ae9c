"""The best value of planning problems by HiGHS, an exact solver of mixed integer programs.

    optimum.py PROBLEMS.json [SECONDS]

The file holds a list of {items: [{needs, uses, group}], needs, limits, requirements}. Prints one line a
problem: "plan", then the value of the best choice and the bound, or "impossible". Other lines are the
solver's own.
"""
import json
import sys

import highspy


def solve(problem, seconds):
    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("mip_rel_gap", 0.0)
    model.setOptionValue("mip_abs_gap", 0.5)
    model.setOptionValue("time_limit", seconds)
    chosen = [model.addBinary(obj=0) for _ in problem["items"]]
    fillers = {}
    for index, item in enumerate(problem["items"]):
        for need in item["needs"]:
            fillers.setdefault(need, []).append(chosen[index])
    for need, steps in enumerate(problem["needs"]):
        filled = [model.addVariable(lb=0, ub=1, obj=worth) for worth in steps]
        if filled:
            model.addConstr(sum(filled) - sum(fillers.get(need, [])) <= 0)
    for resource, limit in enumerate(problem["limits"]):
        users = [
            item["uses"][str(resource)] * chosen[index]
            for index, item in enumerate(problem["items"])
            if str(resource) in item["uses"]
        ]
        if users:
            model.addConstr(sum(users) <= limit)
    groups = {}
    for index, item in enumerate(problem["items"]):
        if item["group"] is not None:
            groups.setdefault(item["group"], []).append(chosen[index])
    for members in groups.values():
        if len(members) > 1:
            model.addConstr(sum(members) <= 1)
    for requirement in problem["requirements"]:
        if not requirement:
            return "impossible"
        model.addConstr(sum(chosen[index] for index in requirement) >= 1)
    model.setMaximize()
    model.solve()
    status = model.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return "impossible"
    info = model.getInfo()
    return f"{round(info.objective_function_value)} {info.mip_dual_bound:.3f}"


with open(sys.argv[1]) as file:
    problems = json.load(file)
for problem in problems:
    print("plan", solve(problem, float(sys.argv[2]) if len(sys.argv) > 2 else 60.0), flush=True)
