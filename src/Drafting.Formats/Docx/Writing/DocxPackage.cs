using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Office2013.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Drafting.Formats.Docx.Writing;

/// <summary>A file being written: its main part and those it refers to. The same content always gives the same bytes.</summary>
internal sealed class DocxPackage : IDisposable
{
    // The earliest that a ZIP archive can state.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private readonly MemoryStream stream = new();
    private readonly WordprocessingDocument file;
    private readonly MainDocumentPart main;
    private readonly Dictionary<string, string> links = [];
    private readonly Footnotes footnotes = new();
    private readonly Styles styles;

    public DocxPackage(string language, string title)
    {
        Language = language;
        file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        main = file.AddNewPart<MainDocumentPart>(MainType, "main");
        main.Document = new Document(Body);
        styles = DocxStyles.Of(language);
        styles.Append(DocxStyles.Subs);
        SetDirection(styles.Elements<Style>());
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = styles;
        main.AddNewPart<FontTablePart>("fonts").Fonts = DocxStyles.FontTable();
        footnotes.Append(
            Separator(FootnoteEndnoteValues.Separator, -1, new SeparatorMark()), Separator(FootnoteEndnoteValues.ContinuationSeparator, 0, new ContinuationSeparatorMark()));
        var properties = file.AddNewPart<CoreFilePropertiesPart>("core");
        using var core = new StreamWriter(properties.GetStream(FileMode.Create));
        core.Write($"""<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{System.Security.SecurityElement.Escape(AkomaNtoso.XmlText.Of(title))}</dc:title><dc:language>{DocxStyles.Tag(language)}</dc:language></cp:coreProperties>""");
    }

    /// <summary>“zh”, “ar” …</summary>
    public string Language { get; }

    public bool IsRightToLeft => Language == "ar";

    /// <summary>The text.</summary>
    public Body Body { get; } = new();

    /// <summary>Adds a footnote; answers its id.</summary>
    public int AddFootnote(Paragraph body)
    {
        var id = footnotes.ChildElements.Count - 1;
        footnotes.Append(new Footnote(body) { Id = id });
        return id;
    }

    /// <summary>Adds what people wrote beside the text: the comments, and which of them answer others and are done with.</summary>
    public void AddComments(Comments comments, CommentsEx threads)
    {
        List<Style> looks = [.. DocxStyles.Comments];
        SetDirection(looks);
        styles.Append(looks);
        main.AddNewPart<WordprocessingCommentsPart>("comments").Comments = comments;
        main.AddNewPart<WordprocessingCommentsExPart>("commentsExtended").CommentsEx = threads;
    }

    /// <summary>Adds what the document says of itself beside its text.</summary>
    public void AddProperties(XDocument properties)
    {
        using var part = main.AddCustomXmlPart(CustomXmlPartType.CustomXml, "own").GetStream(FileMode.Create);
        properties.Save(part);
    }

    /// <summary>The relationship to a web address.</summary>
    public string LinkTo(Uri address)
    {
        if (links.TryGetValue(address.OriginalString, out var known))
            return known;
        return links[address.OriginalString] = "link" + (links.Count + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The file's bytes; nothing can be added afterwards.</summary>
    public byte[] Finish(ListPlan plan)
    {
        var notes = main.AddNewPart<FootnotesPart>("footnotes");
        notes.Footnotes = footnotes;
        // Each part has relationships of its own; here both have all.
        foreach (var (address, id) in links)
        {
            main.AddHyperlinkRelationship(new Uri(address), true, id);
            notes.AddHyperlinkRelationship(new Uri(address), true, id);
        }

        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocxLists.Of(plan.Lists);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new FootnoteDocumentWideProperties(new FootnoteSpecialReference { Id = -1 }, new FootnoteSpecialReference { Id = 0 }),
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = Language is "zh" or "ar" ? "en-GB" : DocxStyles.Tag(Language), EastAsia = "zh-CN", Bidi = "ar-SA" });
        var section = new SectionProperties(
            new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 720, Footer = 720, Gutter = 0 });
        if (IsRightToLeft)
            section.Append(new BiDi());
        Body.Append(section);
        file.Dispose();
        return Stamped();
    }

    public void Dispose() => stream.Dispose();

    private static Footnote Separator(FootnoteEndnoteValues type, int id, OpenXmlElement mark) => new(new Paragraph(new Run(mark))) { Type = type, Id = id };

    private void SetDirection(IEnumerable<Style> styles)
    {
        foreach (var style in styles.Where(style => IsRightToLeft && style.Type?.Value == StyleValues.Paragraph))
            (style.StyleParagraphProperties ??= new()).BiDi = new();
    }

    private byte[] Stamped()
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(stream.ToArray()), ZipArchiveMode.Read))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Stamp;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return bytes.ToArray();
    }
}
