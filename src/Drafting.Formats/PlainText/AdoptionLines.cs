using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>What the lines between masthead and text say of a document's adoption: “Resolution adopted by the General Assembly on …”, “[on the report of …]”.</summary>
internal static class AdoptionLines
{
    /// <summary>
    /// The first day that such a line names, and the first line in square brackets without them; null where there is none. Only above the organ that
    /// speaks: a letter has other lines in brackets.
    /// </summary>
    public static (string? AdoptedOn, string? Note) Of(IEnumerable<(ParagraphKind Kind, Delta Text)> paragraphs, string language)
    {
        var all = paragraphs.ToList();
        var enacting = all.FindIndex(paragraph => paragraph.Kind == ParagraphKind.Enacting);
        return Of([.. all.Take(Math.Max(0, enacting)).Where(paragraph => paragraph.Kind == ParagraphKind.Plain).Select(paragraph => paragraph.Text.PlainText)], language);
    }

    /// <summary>The same of lines that are all above the text.</summary>
    public static (string? AdoptedOn, string? Note) Of(IReadOnlyList<string> lines, string language) =>
        (lines.Where(line => Wording.Of(language).Adoption.IsMatch(line)).Select(Dates.Find).FirstOrDefault(day => day is not null), lines.Select(Note).FirstOrDefault(note => note is not null));

    /// <summary>A line in square brackets, without them.</summary>
    public static string? Note(string line) => line.Length > 2 && line[0] is '[' or '［' && line[^1] is ']' or '］' ? line[1..^1].Trim() : null;
}
