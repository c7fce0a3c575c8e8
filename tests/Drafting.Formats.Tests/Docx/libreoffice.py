"""Opens Word files in LibreOffice, accepts or rejects their tracked changes, and says what text is left.

Usage: libreoffice.py FOLDER. For each NAME.docx writes NAME.accepted.json and NAME.rejected.json: the changes found,
the paragraphs of the text as [number, text, right to left], and the texts of the footnotes. One LibreOffice does all of it.
"""
import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.WritingMode2 import RL_TB as RIGHT_TO_LEFT
from com.sun.star.connection import NoConnectException


def connect(name, office):
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        if office.poll() is not None:
            raise SystemExit(f"LibreOffice ended with {office.returncode}")
        try:
            return resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer within a minute")


def paragraphs(text):
    each = text.createEnumeration()
    while each.hasMoreElements():
        element = each.nextElement()
        if element.supportsService("com.sun.star.text.Paragraph"):
            # Marks of footnotes, and of cross-references to them, are no text: where a cross-reference's footnote is another's, it is raised text.
            yield [element.ListLabelString, "".join(portion.String for portion in iterate(element) if portion.TextPortionType == "Text" and portion.CharEscapement == 0), element.WritingMode == RIGHT_TO_LEFT]


def read(context, desktop, path, command):
    hidden = PropertyValue("Hidden", 0, True, 0)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (hidden,))
    changes = sum(1 for _ in iterate(document.Redlines))
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    notes = document.Footnotes
    result = {
        "changes": changes,
        "left": sum(1 for _ in iterate(document.Redlines)),
        "paragraphs": list(paragraphs(document.Text)),
        "footnotes": [notes.getByIndex(i).String for i in range(notes.Count)],
    }
    document.close(True)
    return result


def iterate(container):
    each = container.createEnumeration()
    while each.hasMoreElements():
        yield each.nextElement()


def main(folder):
    name = f"drafting{os.getpid()}"
    profile = uno.systemPathToFileUrl(os.path.join(folder, "profile"))
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={name};urp", f"-env:UserInstallation={profile}"])
    try:
        context = connect(name, office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for file in sorted(os.listdir(folder)):
            if not file.endswith(".docx"):
                continue
            for end, command in (("accepted", ".uno:AcceptAllTrackedChanges"), ("rejected", ".uno:RejectAllTrackedChanges")):
                result = read(context, desktop, os.path.join(folder, file), command)
                with open(os.path.join(folder, f"{file[:-5]}.{end}.json"), "w", encoding="utf-8") as out:
                    json.dump(result, out, ensure_ascii=False)
        # Everything is said by now: how long it takes to end is not asked.
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()
            office.wait()


main(os.path.abspath(sys.argv[1]))
