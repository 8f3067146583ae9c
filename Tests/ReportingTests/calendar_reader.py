"""Prints what the package icalendar reads in a file, as JSON."""

import json
import pathlib
import sys

import icalendar

calendar = icalendar.Calendar.from_ical(pathlib.Path(sys.argv[1]).read_bytes())


def text(component, name):
    return str(component[name]) if name in component else None


print(
    json.dumps(
        {
            "version": text(calendar, "VERSION"),
            "errors": [str(error) for part in calendar.walk() for error in part.errors],
            "parts": [part.name for part in calendar.subcomponents],
            "events": [
                {
                    "uid": text(event, "UID"),
                    "stamp": event["DTSTAMP"].dt.isoformat(),
                    "start": event.start.isoformat(),
                    "end": event.end.isoformat(),
                    "summary": text(event, "SUMMARY"),
                    "description": text(event, "DESCRIPTION"),
                    "categories": [str(category) for category in event.categories],
                    "status": text(event, "STATUS"),
                    "url": text(event, "URL"),
                    "transparency": text(event, "TRANSP"),
                }
                for event in calendar.events
            ],
        }
    )
)
