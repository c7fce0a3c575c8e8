using System.Text.RegularExpressions;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Formats.Sponsors;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>Reads the masthead from the cover page's markup, and what only the metadata say.</summary>
internal sealed partial class CoverPage(string language, Markup markup)
{
    // Reads only to know; the notes of a line are taken in when its place in the text is.
    private readonly InlineText inline = new(new Footnotes(), new Markup(markup.IsBefore));

    [GeneratedRegex(@"^\d\d-\d{5}")]
    private static partial Regex JobNumber();

    /// <summary>The masthead so far.</summary>
    public Masthead Masthead { get; private set; } = new();

    /// <summary>Sponsors in a line of the cover page, as in a draft resolution.</summary>
    public IReadOnlyList<NamedSponsor>? Sponsors { get; private set; }

    /// <summary>Names in that line that are nobody's, and where it stands.</summary>
    public List<(string Name, int Line)> Unresolved { get; } = [];

    /// <summary>Whether a line is the only title that the Security Council gives: “Resolution 2505 (2020)”.</summary>
    public static bool IsCouncilTitle(XElement line, string text) =>
        line.Below("docTitle").Any(title => title.Attribute("refersTo")?.Value == "#resolutionNumber") || PlainText.Symbols.IsCouncilTitle(text.Trim().TrimEnd(','));

    /// <summary>Whether it is a line of the masthead, and takes it in. Other lines are text.</summary>
    public bool TryRead(XElement line)
    {
        var text = Text(line);
        if (text.Length == 0)
            return true;
        var (name, part) = Marked(line);
        if (name is "docTitle" or "docProponent" or "")
            return TrySponsors(text, line.Line()) || ReadAdoption(text);
        if (With(name, part, text) is not { } masthead)
            return false;
        Masthead = masthead;
        return true;
    }

    /// <summary>What the metadata add: job number, dates where the cover page has none.</summary>
    public void ReadMeta(XElement meta, XElement? conclusions)
    {
        var job = meta.Below("docketNumber").Select(number => JobNumber().Match(number.Value.Trim())).FirstOrDefault(match => match.Success)?.Value;
        var adopted = conclusions?.Below("docDate").Select(IsoDate).FirstOrDefault(date => date is not null)
            ?? meta.Below("FRBRdate").Where(date => date.Attribute("name")?.Value == "adoption").Select(IsoDate).FirstOrDefault(date => date is not null);
        // Some covers leave out when it was adopted.
        var step = meta.Below("step").Where(step => step.Attribute("outcome")?.Value == "adopted").Select(IsoDate).FirstOrDefault(date => date is not null);
        Masthead = Masthead with { JobNumber = job, AdoptedOn = adopted ?? Masthead.AdoptedOn ?? step };
    }

    // The line is kept as text too, as it is in plain text.
    private bool ReadAdoption(string text)
    {
        if (text is ['[', .. var note, ']'])
            Masthead = Masthead with { AdoptionNote = Masthead.AdoptionNote ?? note.Trim() };
        else if (Wording.Of(language).Adoption.IsMatch(text))
            Masthead = Masthead with { AdoptedOn = Masthead.AdoptedOn ?? Dates.Find(text) };
        return false;
    }

    private bool TrySponsors(string text, int at)
    {
        if (Sponsors is not null || Wording.Of(language).Sponsors.Match(text) is not { Success: true } line)
            return false;
        var (known, unknown) = SponsorLine.Parse(line.Groups["names"].Value, language);
        Sponsors = known;
        Unresolved.AddRange(unknown.Select(name => (name, at)));
        return true;
    }

    private Masthead? With(string name, XElement part, string text) => name switch
    {
        // The organization's name is printed on every document.
        "docAuthority" when part.Attribute("refersTo")?.Value == "#publisher" => Masthead,
        // A council prints the organ that it belongs to above its own name.
        "docAuthority" when Masthead.Organ is null || part.Attribute("refersTo")?.Value == "#subsidiaryBody" => Masthead with { Organ = Header.OrganName(text, language) },
        "docNumber" when Masthead.Symbol is null => Masthead with { Symbol = text },
        "docStatus" when Masthead.Distribution is null => Masthead with { Distribution = DistributionLine.TryDistribution(text) ?? text },
        "docDate" when Masthead.Date is null => Masthead with { Date = IsoDate(part) ?? Dates.Find(text) ?? text },
        "session" when Masthead.Session is null => Masthead with { Session = text },
        "committee" when Masthead.Committee is null => Masthead with { Committee = text },
        "agenda item" when Masthead.AgendaItems.Count == 0 => Masthead with { AgendaItems = Items(text) },
        "agenda item name" => Masthead with { AgendaTitles = [.. Masthead.AgendaTitles, text] },
        "original language" or "originalLanguage" => Masthead with { OriginalLanguage = DistributionLine.TryOriginal(text) ?? text },
        // The document states it in itself.
        "languageOfExpression" => Masthead,
        _ => null,
    };

    // The innermost element that says what the line is.
    private static (string Name, XElement Part) Marked(XElement line)
    {
        foreach (var part in line.Descendants())
        {
            if (part.Is("inline") && part.Attribute("name")?.Value is { } name && !name.StartsWith("originating", StringComparison.Ordinal))
                return (name, part);
            if (part.Name.LocalName is "docAuthority" or "docNumber" or "docStatus" or "docDate" or "session" or "docTitle" or "docProponent")
                return (part.Name.LocalName, part);
            if (part.Is("docCommittee"))
                return ("committee", part);
        }

        return ("", line);
    }

    private static List<string> Items(string text) => AgendaItems.Parse(text) is { Count: > 0 } items ? [.. items] : [text];

    private static string? IsoDate(XElement element) =>
        element.Attribute("date")?.Value is { Length: >= 10 } date && !date.StartsWith("0001", StringComparison.Ordinal) && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", out _) ? date[..10] : null;

    private string Text(XElement line) => inline.Read(line, isOurs: false).PlainText;
}
