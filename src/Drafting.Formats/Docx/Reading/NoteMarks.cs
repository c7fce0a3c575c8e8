using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Counts notes as Word does: in the format, from the number and over the stretch that the settings say, or those of the section that refers to them.</summary>
internal sealed class NoteMarks
{
    private readonly Dictionary<XElement, XElement> sections = [];
    private readonly XElement? settings;
    private readonly Dictionary<string, int> counts = [];
    private readonly Dictionary<string, XElement?> last = [];

    public NoteMarks(XElement document, XElement? settings)
    {
        this.settings = settings;
        // A section's properties stand in its last paragraph, those of the last one at the end.
        var references = new List<XElement>();
        foreach (var element in document.Descendants())
        {
            if (element.IsNoteReference())
            {
                references.Add(element);
            }
            else if (element.Is("sectPr") && element.Parent?.Is("sectPrChange") != true)
            {
                // Within a paragraph they come before what stands in it.
                var own = element.Parent?.Is("pPr") == true ? element.Parent.Parent?.Descendants().Where(Wml.IsNoteReference) ?? [] : [];
                foreach (var reference in references.Concat(own))
                    sections.TryAdd(reference, element);
                references.Clear();
            }
        }
    }

    /// <summary>The mark of the note that the next reference refers to.</summary>
    public string Next(XElement reference)
    {
        var counter = reference.Is("endnoteReference") ? "endnotePr" : "footnotePr";
        var section = sections.GetValueOrDefault(reference);
        var restarts = Setting(section, counter, "numRestart") is "eachSect" && last.TryGetValue(counter, out var before) && before != section;
        last[counter] = section;
        var first = int.TryParse(Setting(section, counter, "numStart"), out var start) ? start : 1;
        counts[counter] = restarts || !counts.TryGetValue(counter, out var count) ? first : count + 1;
        return NumberFormat.Of(counts[counter], Setting(section, counter, "numFmt") ?? (counter == "endnotePr" ? NumberFormat.LowerRoman : NumberFormat.Decimal));
    }

    private string? Setting(XElement? section, string counter, string name) => section?.Element(Wml.W + counter).Val(name) ?? settings?.Element(Wml.W + counter).Val(name);
}
