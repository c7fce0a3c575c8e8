using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Formats.PlainText;
using Drafting.Formats.Sponsors;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>
/// Reads Akoma Ntoso: the United Nations' own files (AKN4UN), our exports, and other documents of the standard as far as a resolution's model
/// goes. What is not understood becomes plain paragraphs, with a warning where it seems wrong; no text is dropped.
/// </summary>
public static class AkomaNtosoImporter
{
    private static readonly Dictionary<string, string> Languages = new()
    {
        ["zho"] = "zh",
        ["chi"] = "zh",
        ["eng"] = "en",
        ["fra"] = "fr",
        ["fre"] = "fr",
        ["spa"] = "es",
        ["rus"] = "ru",
        ["ara"] = "ar",
    };

    /// <summary>Whether bytes look like an Akoma Ntoso file, well-formed or not.</summary>
    public static bool Recognises(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)].TrimStart(" \t\r\n\uFEFF"u8);
        return head.StartsWith("<?xml"u8) || head.StartsWith("<akomaNtoso"u8) || head.IndexOf("akomaNtoso"u8) >= 0 && head.StartsWith("<"u8);
    }

    /// <summary>Reads a file. False where it is not well-formed, not Akoma Ntoso, empty, or dangerous; then <paramref name="problem"/> says so.</summary>
    /// <param name="bytes">The file, in any encoding its XML declaration or byte order mark names.</param>
    /// <param name="filename">Names a document that has no title.</param>
    /// <param name="language">One of the six languages; null to take the file's own.</param>
    public static bool TryImport(byte[] bytes, string? filename, string? language, out ParsedDocument? document, out ImportProblem? problem)
    {
        document = null;
        if (SafeXml.Load(bytes, out problem) is not { Root: { } root })
            return false;
        var body = root.Elements().FirstOrDefault();
        if (!root.Is("akomaNtoso") || body is null)
        {
            problem = new("notAkomaNtoso", $"The file is XML, but not Akoma Ntoso: its root is <{root.Name.LocalName}>, not <akomaNtoso> with a document in it.", root.Line());
            return false;
        }

        document = Read(Documents(root), filename, language, isBefore: false);
        if (document.Paragraphs.Count > 0 || body.Descendants(Names.Own + "document").Any())
            return true;
        (document, problem) = (null, new("notAkomaNtoso", $"The file holds no text: <{body.Name.LocalName}> on line {body.Line()} has no paragraph.", body.Line()));
        return false;
    }

    /// <summary>The text as it was before the file's own changes (<c>ins</c>, <c>del</c>, what is marked as removed); null where it has none, or no text then.</summary>
    /// <param name="bytes">The file, which <see cref="TryImport"/> reads.</param>
    /// <param name="filename">Names a document that has no title.</param>
    /// <param name="language">That of the document read.</param>
    public static ParsedDocument? Before(byte[] bytes, string? filename, string language) =>
        SafeXml.Load(bytes, out _) is { Root: { } root } && Read(Documents(root), filename, language, isBefore: true) is { Paragraphs.Count: > 0, TrackedChanges: not null } before
            ? before with { TrackedChanges = null }
            : null;

    // Of a collection (“75/101 A–B”) the documents stand beside it, each with parts of its own.
    private static IReadOnlyList<XElement> Documents(XElement root) =>
        [.. root.Elements().SelectMany(part => part.Is("components") ? part.Children("component").SelectMany(component => component.Elements()) : [part])];

    private static ParsedDocument Read(IReadOnlyList<XElement> documents, string? filename, string? language, bool isBefore)
    {
        var body = documents[0];
        var (meta, cover) = (body.Child("meta") ?? new XElement("meta"), body.Child("coverPage"));
        var spoken = language is not null && Delegations.Languages.Contains(language) ? language
            : meta.Below("FRBRlanguage").Select(element => Languages.GetValueOrDefault(element.Attribute("language")?.Value ?? "")).FirstOrDefault(found => found is not null)
            ?? LanguageGuess.Of(body.Value);
        var warnings = new List<ImportWarning>();
        if (body.Child("meta") is null)
            warnings.Add(new(body.Line(), $"<{body.Name.LocalName}> has no <meta>; symbol, dates and language are taken from the text."));
        var (notes, markup) = (new Footnotes(), new Markup(isBefore));
        var inline = new InlineText(notes, markup);
        var kinds = new ParagraphKinds(spoken);
        var reader = new BodyReader(inline, kinds, markup);
        foreach (var note in documents.SelectMany(document => document.Children("meta")).SelectMany(meta => meta.Below("note")))
            notes.Add(note, inline);
        var masthead = new CoverPage(spoken, markup);
        // What our exports print of the masthead stands exactly in their metadata.
        foreach (var line in cover?.Elements().Where(line => line.OwnMark("printed") is null) ?? [])
        {
            if (line.OwnMark("paragraph") is not null || markup.Lacks(line) || !masthead.TryRead(line))
                reader.Read(line, Part.Front);
            else
                foreach (var note in line.Below("authorialNote"))
                    notes.Add(note, inline);
        }

        foreach (var document in documents)
        {
            kinds.EnterDocument(IsNumbered(document, spoken));
            foreach (var part in document.Elements().Where(part => part != cover && !part.Is("meta")))
                reader.Read(part, PartOf(part));
            reader.End();
        }

        masthead.ReadMeta(meta, body.Child("conclusions"));
        var workflow = new Workflow(meta, spoken);
        var (sponsors, unknown) = SponsorsOf(masthead, workflow);
        var paragraphs = Numbering.Of(reader.Found, notes);
        warnings.AddRange(Doubts(reader.Found, notes, masthead.Masthead, documents.Count));
        warnings.AddRange(markup.Warnings);
        warnings.AddRange(unknown.Select(name => SponsorLine.Unknown(name.Name, name.Line)));
        var read = new ParsedDocument
        {
            Kind = KindOf(documents.FirstOrDefault(document => !document.Is("documentCollection")) ?? body, masthead),
            Symbol = masthead.Masthead.Symbol,
            Title = TitleOf(reader.Found) ?? masthead.Masthead.Symbol ?? Path.GetFileNameWithoutExtension(filename) ?? "",
            Language = spoken,
            Masthead = masthead.Masthead,
            Sponsors = sponsors,
            UnresolvedSponsors = [.. unknown.Select(name => name.Name)],
            Proponent = workflow.Proponent,
            Steps = workflow.Steps,
            Paragraphs = paragraphs,
            TrackedChanges = Markup.Changes(documents.SelectMany(document => document.Elements().Where(part => !part.Is("meta")))),
            Warnings = [.. warnings.OrderBy(warning => warning.Line)],
        };
        return meta.Descendants(Names.Own + "document").FirstOrDefault() is { } own ? OwnDocument.Apply(own, read) : read;
    }

    // A draft names on its cover who submits it; the metadata may know who joined later.
    private static (IReadOnlyList<NamedSponsor> Known, IReadOnlyList<(string Name, int Line)> Unknown) SponsorsOf(CoverPage cover, Workflow workflow) =>
        cover.Sponsors is not { } printed
            ? (workflow.Sponsors, workflow.Unresolved)
            : ([.. printed, .. workflow.Sponsors.Where(sponsor => !printed.Any(named => named.Code == sponsor.Code))], [.. cover.Unresolved, .. workflow.Unresolved.ExceptBy(cover.Unresolved.Select(name => name.Name), name => name.Name)]);

    private static Part PartOf(XElement part) => part.Name.LocalName switch
    {
        "preface" or "coverPage" => Part.Front,
        "preamble" => Part.Preamble,
        "conclusions" => Part.Close,
        "attachments" or "components" or "annexes" => Part.Annex,
        _ => Part.Body,
    };

    private static bool IsNumbered(XElement body, string language) =>
        body.Children("mainBody").SelectMany(part => part.Below("num")).Any(number => Labels.TryNumber($"{number.Value.Trim()} x", language, out var first, out _, out _) && first == 1)
        || body.Children("mainBody").SelectMany(part => part.Below("p")).Any(line => Labels.TryNumber(line.Value.Trim(), language, out var first, out _, out _) && first == 1);

    private static DocumentKind KindOf(XElement body, CoverPage cover)
    {
        var name = body.Attribute("name")?.Value ?? "";
        if (name.Contains("letter", StringComparison.OrdinalIgnoreCase))
            return DocumentKind.Letter;
        if (!name.Contains("resolution", StringComparison.OrdinalIgnoreCase) && !name.Contains("decision", StringComparison.OrdinalIgnoreCase))
            return DocumentKind.Other;
        var isDraft = cover.Sponsors is not null || name.Contains("draft", StringComparison.OrdinalIgnoreCase)
            || body.Child("meta")?.Below("FRBRsubtype").Any(type => type.Attribute("value")?.Value.Contains("draft", StringComparison.OrdinalIgnoreCase) == true) == true
            || cover.Masthead.Symbol?.Contains("/L.", StringComparison.Ordinal) == true;
        return isDraft ? DocumentKind.DraftResolution : DocumentKind.Resolution;
    }

    private static string? TitleOf(IReadOnlyList<ReadParagraph> paragraphs) =>
        (paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Title) ?? Front(paragraphs).FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Heading))
            ?.Text.PlainText.Trim().TrimEnd(',', '，', '،');

    // A section's heading is no title.
    private static IEnumerable<ReadParagraph> Front(IReadOnlyList<ReadParagraph> paragraphs) =>
        paragraphs.TakeWhile(paragraph => paragraph.Kind is ParagraphKind.Heading or ParagraphKind.Plain && !ParagraphKinds.IsSection(paragraph.Label, paragraph.Text.PlainText));

    // What a reader of the document would wonder at.
    private static IEnumerable<ImportWarning> Doubts(IReadOnlyList<ReadParagraph> paragraphs, Footnotes notes, Masthead masthead, int documents)
    {
        if (masthead.Symbol is null)
            yield return new(1, "The cover page names no symbol.");
        if (!paragraphs.Any(paragraph => paragraph.Kind == ParagraphKind.Title))
            yield return new(1, "The preface has no title.");
        foreach (var mark in notes.All.Where(note => note.Label is not null).GroupBy(note => note.Label).Where(group => group.Count() > documents))
            yield return new(mark.Last().Line, $"Two footnotes bear the mark {mark.Key}; both are kept.");
        foreach (var empty in paragraphs.Where(paragraph => paragraph.Id is null && paragraph.Text.Length == 0))
            yield return new(empty.Line, $"Number {empty.Label} has no text of its own; it is kept.");
    }
}
