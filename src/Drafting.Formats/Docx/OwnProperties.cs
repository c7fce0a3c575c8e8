using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Docx;

/// <summary>
/// What a document says of itself that its pages do not: what it is, who sponsored an adopted text, when it was adopted where no line says so. Our files have it in a part that
/// Word keeps when it saves them. What is printed stands only there, so that who changes it in Word changes it.
/// </summary>
internal sealed record OwnProperties(ParsedDocument Document)
{
    private const string AdoptedOn = "printedAdoptedOn";
    private const string AdoptionNote = "printedAdoptionNote";

    /// <summary>What the lines above the title said of the adoption.</summary>
    public (string? AdoptedOn, string? AdoptionNote) Lines { get; init; }

    /// <summary>“zh”, “en” …</summary>
    public string Language => Document.Language;

    /// <summary>The part's content.</summary>
    public static XDocument Write(ParsedDocument document)
    {
        var lines = Printed(document.Paragraphs, document.Language);
        var element = OwnDocument.Write(document with { Masthead = new() { AdoptedOn = document.Masthead.AdoptedOn, AdoptionNote = document.Masthead.AdoptionNote } });
        element.Add(lines.AdoptedOn is { } day ? new XAttribute(AdoptedOn, day) : null, lines.AdoptionNote is { } note ? new XAttribute(AdoptionNote, XmlText.Of(note)) : null);
        return new(element);
    }

    /// <summary>Those of a file; null where it has none.</summary>
    /// <param name="customXml">The roots of its parts of that kind.</param>
    public static OwnProperties? Of(IEnumerable<XElement> customXml)
    {
        var element = customXml.FirstOrDefault(part => part.Name == Names.Own + "document");
        return element is null ? null : new(OwnDocument.Apply(element, new() { Kind = DocumentKind.Other, Title = "", Language = "en", Masthead = new(), Paragraphs = [] }))
        {
            Lines = ((string?)element.Attribute(AdoptedOn), (string?)element.Attribute(AdoptionNote)),
        };
    }

    /// <summary>What lines above the title say of the adoption.</summary>
    public static (string? AdoptedOn, string? AdoptionNote) Printed(IEnumerable<Paragraph> paragraphs, string language)
    {
        var lines = paragraphs.TakeWhile(paragraph => paragraph.Kind is ParagraphKind.Plain or ParagraphKind.Heading or ParagraphKind.Title)
            .Where(paragraph => paragraph.Kind == ParagraphKind.Plain).Select(paragraph => paragraph.Text.PlainText.Trim()).ToList();
        var adoption = lines.FirstOrDefault(Wording.Of(language).Adoption.IsMatch);
        var note = lines.FirstOrDefault(line => line is ['[' or '［', _, .., ']' or '］']);
        return adoption is null ? (null, null) : (Dates.Find(adoption), note?[1..^1].Trim());
    }

    /// <summary>The masthead as printed, with what is not. A line that was changed in Word is believed.</summary>
    public static Masthead Masthead(Masthead printed, OwnProperties? own, IReadOnlyList<Paragraph> paragraphs, string language)
    {
        var lines = Printed(paragraphs, language);
        return printed with
        {
            AdoptedOn = own is not null && lines.AdoptedOn == own.Lines.AdoptedOn ? own.Document.Masthead.AdoptedOn : lines.AdoptedOn,
            AdoptionNote = own is not null && lines.AdoptionNote == own.Lines.AdoptionNote ? own.Document.Masthead.AdoptionNote : lines.AdoptionNote,
        };
    }

    /// <summary>The sponsors of a printed line, with what the document knew of each that is printed as it was.</summary>
    public IReadOnlyList<NamedSponsor> Known(IReadOnlyList<NamedSponsor> printed) => [.. printed.Select(sponsor => Document.Sponsors.FirstOrDefault(own => own.Code == sponsor.Code && own.Name == sponsor.Name) is { } own
        ? sponsor with { Group = own.Group ?? sponsor.Group, IsAdditional = own.IsAdditional } : sponsor)];
}
