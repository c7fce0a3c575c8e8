using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Writing;

/// <summary>How our files look: fonts for each script, the language of the text, one style for each kind of paragraph.</summary>
internal static class DocxStyles
{
    /// <summary>How far each step of the text is set in. Twips: twentieths of a point.</summary>
    public const int Indent = 567;

    private static readonly Dictionary<string, string> Tags = new()
    {
        ["zh"] = "zh-CN",
        ["en"] = "en-GB",
        ["fr"] = "fr-FR",
        ["es"] = "es-ES",
        ["ru"] = "ru-RU",
        ["ar"] = "ar-SA",
    };

    public static Styles Of(string language) => new(
        Defaults(language),
        Paragraph("Normal", "Normal", null, new(), new(), isDefault: true),
        Paragraph(StyleIds.Organization, "Organization", "Normal", new(), new()),
        Paragraph(StyleIds.Masthead, "Masthead", "Normal", new(), new(), spacing: 40),
        Paragraph(StyleIds.Sponsors, "Sponsors", "Normal", new(), Bold(), spacing: 240),
        Paragraph(StyleIds.End, "End", "Normal", new(), new(new FontSize { Val = "2" }), spacing: 0),
        Paragraph(StyleIds.Of(ParagraphKind.Title, 0), "Resolution title", "Normal", new(new KeepNext(), new OutlineLevel { Val = 0 }), Bold("26"), spacing: 240),
        Paragraph(StyleIds.Of(ParagraphKind.Heading, 0), "Resolution heading", "Normal", new(new KeepNext(), new OutlineLevel { Val = 1 }), Bold()),
        Paragraph(StyleIds.Of(ParagraphKind.Enacting, 0), "Enacting", "Normal", new(new KeepNext(), FirstLine()), new()),
        Paragraph(StyleIds.Of(ParagraphKind.Preambular, 0), "Preambular", "Normal", new(FirstLine()), new()),
        Paragraph(StyleIds.Of(ParagraphKind.Operative, 0), "Operative", "Normal", new(FirstLine()), new()),
        Paragraph(StyleIds.Of(ParagraphKind.Plain, 0), "Plain", "Normal", new(), new()),
        Paragraph(StyleIds.Of(ParagraphKind.Footnote, 0), "Unreferred footnote", "Normal", new(), new(new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" })),
        Paragraph(StyleIds.FootnoteText, "footnote text", "Normal", new(), new(new FontSize { Val = "18" }, new FontSizeComplexScript { Val = "18" }), spacing: 0),
        Character(StyleIds.Label, "Number as text"),
        Character(StyleIds.Opening, "Opening words", [.. Opening(language)]),
        Character(StyleIds.FootnoteReference, "footnote reference", new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }),
        Character(StyleIds.Hyperlink, "Hyperlink", new Color { Val = "0563C1" }, new Underline { Val = UnderlineValues.Single }));

    /// <summary>The styles of comments, in files that have some.</summary>
    public static IEnumerable<Style> Comments =>
    [
        Paragraph(StyleIds.CommentText, "annotation text", "Normal", new(), new(new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }), spacing: 0),
        Character(StyleIds.CommentReference, "annotation reference", new FontSize { Val = "16" }, new FontSizeComplexScript { Val = "16" }),
    ];

    /// <summary>The styles of sub-paragraphs, each a step deeper.</summary>
    public static IEnumerable<Style> Subs => Enumerable.Range(1, 9).Select(level => Paragraph(
        StyleIds.Of(ParagraphKind.Sub, level), "Sub-paragraph " + level.ToString(CultureInfo.InvariantCulture), "Normal",
        new(new Indentation { Start = (Indent * level).ToString(CultureInfo.InvariantCulture), FirstLine = Indent.ToString(CultureInfo.InvariantCulture) }), new()));

    /// <summary>The text's language as Word names it.</summary>
    public static string Tag(string language) => Tags.GetValueOrDefault(language, "en-GB");

    /// <summary>SimSun is on every Windows; elsewhere the font of the same look takes its place.</summary>
    public static Fonts FontTable() => new(
        new Font(new FontCharSet { Val = "00" }, new FontFamily { Val = FontFamilyValues.Roman }) { Name = "Times New Roman" },
        new Font(new AltName { Val = "Noto Serif CJK SC" }, new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }) { Name = "SimSun" },
        new Font(new AltName { Val = "Noto Naskh Arabic" }, new FontCharSet { Val = "B2" }, new FontFamily { Val = FontFamilyValues.Roman }) { Name = "Traditional Arabic" });

    private static DocDefaults Defaults(string language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "SimSun", ComplexScript = language == "ar" ? "Traditional Arabic" : "Times New Roman" },
            new FontSize { Val = "21" },
            new FontSizeComplexScript { Val = language == "ar" ? "28" : "21" },
            new Languages { Val = language is "zh" or "ar" ? "en-GB" : Tag(language), EastAsia = "zh-CN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "288", LineRule = LineSpacingRuleValues.Auto })));

    private static Indentation FirstLine() => new() { FirstLine = Indent.ToString(CultureInfo.InvariantCulture) };

    private static StyleRunProperties Bold(string? size = null) => size is null
        ? new(new Bold(), new BoldComplexScript())
        : new(new Bold(), new BoldComplexScript(), new FontSize { Val = size }, new FontSizeComplexScript { Val = size });

    private static IEnumerable<OpenXmlElement> Opening(string language)
    {
        var (bold, italic) = OpeningWords.LookIn(language);
        OpenXmlElement[] weight = bold ? [new Bold(), new BoldComplexScript()] : [];
        OpenXmlElement[] slant = italic ? [new Italic(), new ItalicComplexScript()] : [];
        return [.. weight, .. slant];
    }

    private static Style Paragraph(string id, string name, string? basedOn, StyleParagraphProperties paragraph, StyleRunProperties run, int? spacing = null, bool isDefault = false)
    {
        if (spacing is { } after)
            paragraph.SpacingBetweenLines = new() { After = after.ToString(CultureInfo.InvariantCulture) };
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id.StartsWith("Drafting", StringComparison.Ordinal) ? true : null, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle());
        if (paragraph.HasChildren)
            style.Append(paragraph);
        if (run.HasChildren)
            style.Append(run);
        return style;
    }

    private static Style Character(string id, string name, params OpenXmlElement[] properties)
    {
        var style = new Style { Type = StyleValues.Character, StyleId = id, CustomStyle = id.StartsWith("Drafting", StringComparison.Ordinal) ? true : null };
        style.Append(new StyleName { Val = name }, new PrimaryStyle());
        if (properties.Length > 0)
            style.Append(new StyleRunProperties(properties));
        return style;
    }
}
