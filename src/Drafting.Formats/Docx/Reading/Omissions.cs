using System.Globalization;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Docx.Reading;

/// <summary>What of a paragraph of Word is not in its text, or not as it stood there.</summary>
internal enum Omission
{
    Hidden,
    Placeholder,
    Struck,
    Underlined,
    Comment,
    Picture,
    Chart,
    Diagram,
    EmbeddedObject,
    EmbeddedDocument,
    LinkedDocument,
    Formula,
    Field,
    FieldDate,
    Symbol,
    Script,
    Note,
}

/// <summary>Gathers what of a paragraph is left out, to say it in words. What is hidden and what comments say is not quoted: a warning is read by all who read the text.</summary>
internal sealed class Omissions
{
    private readonly List<(Omission What, string Detail, int Count)> found = [];

    public void Add(Omission what, string detail = "")
    {
        var at = found.FindIndex(one => one.What == what && one.Detail == detail);
        if (at < 0)
            found.Add((what, detail, 1));
        else
            found[at] = found[at] with { Count = found[at].Count + 1 };
    }

    /// <summary>The warnings, and begins anew.</summary>
    /// <param name="text">The paragraph's text, to name it by.</param>
    public IReadOnlyList<string> Take(string text)
    {
        if (found.Count == 0)
            return [];
        var place = text.Trim() is { Length: > 0 } words ? $" in “{Header.Shortened(words)}”" : "";
        var warnings = found.Select(one => Words(one.What, Header.Shortened(one.Detail.Trim()), one.Count, place)).ToList();
        found.Clear();
        return warnings;
    }

    private static string Words(Omission what, string detail, int count, string place) => what switch
    {
        Omission.Hidden => $"Hidden text{place} was left out. If it belongs to the text, make it visible in Word and import the file again.",
        Omission.Placeholder => $"The placeholder “{detail}”{place} was left out: nobody has filled it in.",
        Omission.Struck => $"“{detail}”{place} is struck through by hand: read as deleted, and kept in the text before the changes.",
        Omission.Underlined => $"“{detail}”{place} is underlined by hand beside struck text: read as inserted.",
        Omission.Comment => $"{Many(count, "One comment", "comments")}{place} {Were(count)} left out.",
        Omission.Picture => $"{Many(count, "A picture", "pictures")}{place} {Were(count)} left out.",
        Omission.Chart => $"{Many(count, "A chart", "charts")}{place} {Were(count)} left out.",
        Omission.Diagram => $"{Many(count, "A diagram", "diagrams")}{place} {Were(count)} left out.",
        Omission.EmbeddedObject => $"{Many(count, "An embedded object", "embedded objects")}{Named(detail)}{place} {Were(count)} left out.",
        Omission.EmbeddedDocument => $"The embedded document{Named(detail)} was left out. Open the file in Word, save it and import that: Word takes the document into the text.",
        Omission.LinkedDocument => $"A linked document{place} was left out. Import its file by itself.",
        Omission.Formula => $"{Many(count, "A formula", "formulas")}{place} {Were(count)} written out in a row: check {(count == 1 ? "it" : "them")}.",
        Omission.Field => $"A field without a result{Named(detail)}{place} was left out. Update the fields in Word (select all, F9), save the file and import it again.",
        Omission.FieldDate => $"A date that Word fills in itself{place} was left out.",
        Omission.Symbol => $"A symbol of the font{Named(detail)}{place} is not known; “\ufffd” stands in its place.",
        Omission.Script => $"“{detail}”{place} is raised or lowered and has no such characters: it stands on the line.",
        _ => $"A mark{place} refers to a note that the file lacks; it was left out.",
    };

    private static string Many(int count, string one, string many) => count == 1 ? one : $"{count.ToString(CultureInfo.InvariantCulture)} {many}";

    private static string Were(int count) => count == 1 ? "was" : "were";

    private static string Named(string detail) => detail.Length == 0 ? "" : $" “{detail}”";
}
