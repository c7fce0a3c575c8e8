using Drafting.Documents;
using Drafting.Formats.AkomaNtoso;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>The law of the text export: what it writes is read back as the same document. An adopted text prints no sponsors; a paragraph without a sign of ink is none.</summary>
public class ExportLawTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "回顾", "大会，", "Recalling ", "decides", " ", "  ", ";", ".", "：", ",", "[", "]", "【", "】", "1.", "2 bis. ", "(a) ", "a) ", "I. ", "A. ", "一、", "75/272. ", "PP5 ", "OP3 ", "10⁶", "CO₂", "¹", "²", "12", "*", "**", "\\", "\\*", "⁽", "⁾", "⁽¹⁾",
        "\t", "\n", "\n\n", "__________________", "A/RES/75/272", "Annex", "4.1 Invites", "25-12345 2/3", "https://undocs.org/", "إن الجمعية العامة،", "Генеральная Ассамблея,", "co-\noperation", "\u00a0;", "👍", "𠮷", "《", "》", "2021年4月16日", "59th plenary meeting",
    ];

    private static readonly string?[] Labels = [null, null, "1.", "2.", "3 bis.", "2 alt.", "(a)", "(i)", "a.", "OP3.", "PP5 bis", "75/272.", "ألف", "㈠", "１．", "2之二", "Part One", "A.", "*"];

    private static readonly string[] Marks = ["1", "2", "12", "*", "**", "c", "甲", "iv"];

    [Fact]
    public void Write_OfRandomDocuments_ReadsBackTheSame() => SeededRandom.Check(1500, random =>
    {
        var document = Random(random);
        var written = TextExport.Write(ExportedDocument.Of(document));
        Assert.Equal(Shown(document), Shown(PlainTextImporter.Import(written)));
        Assert.Equal(Shown(document), Shown(PlainTextImporter.Import(written.ReplaceLineEndings("\r\n"), null, document.Language)));
    });

    [Fact]
    public void Write_OfOfficialTexts_ReadsBackTheSame()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts", out var folder))
            return;
        var texts = 0;
        foreach (var path in Directory.GetFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Assert.True(AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), null, Path.GetFileName(path).Split('.')[^2], out var document, out _));
            Assert.Equal(Shown(document!), Shown(PlainTextImporter.Import(TextExport.Write(ExportedDocument.Of(document!)))));
            texts++;
        }

        output.WriteLine($"{texts} official texts come back as they were.");
    }

    // Some editors trim what they save; then the rules for any text read it.
    [Fact]
    public void Write_OfOfficialTextsWithoutTheirPlaces_KeepsEveryWord()
    {
        if (!RepositoryPaths.TryFindSharedData("un-texts/nwfz-central-asia", out var folder))
            return;
        foreach (var path in Directory.GetFiles(folder, "*.xml"))
        {
            Assert.True(AkomaNtosoImporter.TryImport(File.ReadAllBytes(path), null, Path.GetFileName(path).Split('.')[^2], out var document, out _));
            var trimmed = string.Join('\n', TextExport.Write(ExportedDocument.Of(document!)).Split('\n').Select(line => line.Trim()));
            var operatives = PlainTextImporter.Import(trimmed).Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Select(Squeezed);
            Assert.Equal(document!.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Select(Squeezed), operatives);
        }
    }

    [Fact]
    public void Import_OfAnExportWithALineAddedByHand_ReadsTheLine()
    {
        var written = TextExport.Write(ExportedDocument.Of(PlainTextImporter.Import("Rivers\n\nThe General Assembly,\n\nRecalling its resolutions,\n\n1. Decides to meet;\n\n2. Requests a report.")));
        var end = written.IndexOf(PrintedPlace.End, StringComparison.Ordinal);
        var document = PlainTextImporter.Import(written[..end] + "3. Decides to remain seized.\n\n" + written[end..]);
        Assert.Equal(["1.", "2.", "3."], document.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Operative).Select(paragraph => paragraph.Label));
    }

    // A Chinese text prints no blank behind a note's mark.
    private static string Squeezed(Paragraph paragraph) => paragraph.Text.PlainText.Replace(" ", "", StringComparison.Ordinal);

    private static string[] Shown(ParsedDocument document)
    {
        var shown = GoldenText.Of(Bare(document)).Split('\n').Where(line => !line.StartsWith("warning", StringComparison.Ordinal));
        return [.. document.Kind == DocumentKind.DraftResolution ? shown : shown.Where(line => !line.StartsWith("sponsors |", StringComparison.Ordinal) && !line.StartsWith("unresolved", StringComparison.Ordinal))];
    }

    // Plain text knows strong words, but no links.
    private static ParsedDocument Bare(ParsedDocument document) => document with { Paragraphs = [.. document.Paragraphs.Select(paragraph => paragraph with { Text = Bare(paragraph.Text) })] };

    private static Delta Bare(Delta text)
    {
        var bare = new DeltaBuilder();
        foreach (var op in text.Ops)
            bare.Add(op.WithAttributes(op.Text is not null && op.Attributes?.Values.ContainsKey("strong") == true ? Attributes.Flag("strong") : null));
        return bare.Build();
    }

    private static ParsedDocument Random(SeededRandom random)
    {
        var language = random.Pick(["zh", "en", "fr", "es", "ru", "ar"]);
        var marks = Marks.Where(_ => random.Chance(0.4)).ToList();
        var body = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => Body(random, marks)).Where(paragraph => paragraph.Label is not null || paragraph.Text.Ops.Any(IsInk)).ToList();
        body.Insert(random.Next(body.Count + 1), new Paragraph("title", ParagraphKind.Title, 0, null, Delta.FromText("标题 Title")));
        var notes = marks.Select((mark, index) => new Paragraph($"note {index}", ParagraphKind.Footnote, 0, mark, Delta.FromText("x" + Text(random) + "x"))).ToList();
        var isAdopted = random.Chance(0.5);
        return new()
        {
            Kind = isAdopted ? DocumentKind.Resolution : DocumentKind.DraftResolution,
            Language = language,
            Title = "标题 Title",
            Symbol = "A/79/L.57",
            Masthead = Head(random, language) with { Symbol = "A/79/L.57", AdoptedOn = isAdopted ? "2024-12-04" : null },
            Sponsors = [.. Delegations.All.Where(_ => random.Chance(0.03)).Select(delegation => new NamedSponsor(delegation.Code, delegation.Name(language)))],
            Paragraphs = [.. body, .. notes],
        };
    }

    private static Masthead Head(SeededRandom random, string language) => new()
    {
        Organ = random.Chance(0.5) ? "Committee of Rivers" : null,
        Session = random.Chance(0.5) ? "第八十届会议" : null,
        Committee = random.Chance(0.5) ? "Second Committee" : null,
        AgendaItems = random.Chance(0.5) ? ["17(a)", "131"] : [],
        AgendaTitles = random.Chance(0.5) ? ["宏观经济政策问题：", "International trade"] : [],
        Distribution = random.Chance(0.5) ? "Limited" : null,
        Date = random.Chance(0.5) ? "2024-11-01" : null,
        OriginalLanguage = random.Chance(0.5) ? "English" : null,
        JobNumber = random.Chance(0.5) ? "24-12345" : null,
        AdoptionNote = random.Chance(0.3) ? $"on the report of the Second Committee ({language})" : null,
    };

    private static Paragraph Body(SeededRandom random, List<string> marks)
    {
        var kind = random.Pick([ParagraphKind.Heading, ParagraphKind.Enacting, ParagraphKind.Preambular, ParagraphKind.Operative, ParagraphKind.Sub, ParagraphKind.Plain]);
        var text = new DeltaBuilder();
        // A plain line in brackets above the text would be the note on its adoption.
        text.Insert(kind == ParagraphKind.Plain ? "x" : "");
        for (var i = random.Next(4); i >= 0; i--)
        {
            text.Insert(Text(random), random.Chance(0.2) ? Attributes.Flag("strong") : null);
            if (marks.Count > 0 && random.Chance(0.3))
                text.Add(DeltaOp.Insert(Embed.FootnoteReference($"note {random.Next(marks.Count)}")));
        }

        return new Paragraph(random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture), kind, kind == ParagraphKind.Sub ? 1 + random.Next(5) : 0, random.Pick(Labels), text.Build());
    }

    private static bool IsInk(DeltaOp op) => op.Embed is not null || !string.IsNullOrWhiteSpace(op.Text);

    private static string Text(SeededRandom random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Pick(Pieces)));
}
