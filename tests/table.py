# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""table.py TESTS.json RESULTS.xml BUILD LABEL…: the rows of tests/run's table from what ctest wrote (--show-only=json-v1 and
--output-junit): label, build, tests, failed, skipped, the seconds its tests took; then a line with their sums."""
import json
import sys
import xml.etree.ElementTree as xml

listed, results, build, labels = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4:]


def labels_of(test):
    return next((p["value"] for p in test.get("properties", []) if p["name"] == "LABELS"), [])


with open(listed, encoding="utf-8") as file:
    label_of = {test["name"]: label for test in json.load(file)["tests"] for label in labels_of(test) if label in labels}
rows = {label: [0, 0, 0, 0.0] for label in labels}
ran = set()
for case in xml.parse(results).getroot().iter("testcase"):
    row = rows[label_of[case.get("name")]]
    ran.add(case.get("name"))
    row[0] += 1
    row[1] += case.get("status") == "fail"
    row[2] += case.get("status") not in ("run", "fail")
    row[3] += float(case.get("time"))
for name in set(label_of) - ran:  # ctest was ended before it came to it
    rows[label_of[name]][0] += 1
    rows[label_of[name]][1] += 1
for label, (tests, failed, skipped, seconds) in rows.items():
    if tests == 0:
        failed = 1  # a label without tests proves nothing
    print(f"{label:<10} {build:<5} {tests:>6} {failed:>7} {skipped:>8} {seconds:>6.0f}s")
sums = [sum(row[i] for row in rows.values()) for i in range(3)]
print("sums", sums[0], sums[1] + sum(row[0] == 0 for row in rows.values()), sums[2])
