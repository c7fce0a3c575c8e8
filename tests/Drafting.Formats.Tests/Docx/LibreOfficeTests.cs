using System.Diagnostics;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Formats.Tests.AkomaNtoso;
using Drafting.Formats.Tests.PlainText;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>What another program makes of our redlines: LibreOffice accepts and rejects their changes.</summary>
public sealed class LibreOfficeTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task AcceptAndReject_InLibreOffice_GiveBothTexts()
    {
        Assert.True(File.Exists("/usr/bin/soffice") && File.Exists("/usr/lib/python3/dist-packages/uno.py"), "Install libreoffice-writer-nogui and python3-uno; ./test does.");
        var folder = Directory.CreateTempSubdirectory("drafting-libreoffice-").FullName;
        try
        {
            var pairs = Pairs().ToList();
            for (var i = 0; i < pairs.Count; i++)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.docx"), DocxRedlineTests.Written(pairs[i].From, pairs[i].To, pairs[i].Language));
            await RunAsync(folder);
            for (var i = 0; i < pairs.Count; i++)
            {
                AssertIs(pairs[i].To, Path.Combine(folder, $"{i}.accepted.json"));
                AssertIs(pairs[i].From, Path.Combine(folder, $"{i}.rejected.json"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task AcceptAndReject_OfThreeTexts_GiveTheLastAndTheFirst()
    {
        var folder = Directory.CreateTempSubdirectory("drafting-libreoffice-").FullName;
        try
        {
            var triples = Triples().ToList();
            for (var i = 0; i < triples.Count; i++)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}.docx"), StagedDocxTests.Written(triples[i].Texts, triples[i].Language));
            await RunAsync(folder);
            Assert.All(triples.Index(), triple =>
            {
                AssertIs(triple.Item.Texts[2], Path.Combine(folder, $"{triple.Index}.accepted.json"));
                AssertIs(triple.Item.Texts[0], Path.Combine(folder, $"{triple.Index}.rejected.json"));
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Official texts as they followed each other; of Arabic there are two, so a third is made of them. Then what two rounds of negotiation made of seeds.
    private static IEnumerable<(IReadOnlyList<Paragraph>[] Texts, string Language)> Triples()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            foreach (var (texts, _, _) in StagedDocxTests.Triples(language).Take(language == "zh" ? 4 : 2))
                yield return (texts, language);
        }

        foreach (var (older, newer) in SuccessiveVersions.Paths("ar"))
        {
            var between = UnitedNationsFiles.Import(newer).Paragraphs;
            yield return ([UnitedNationsFiles.Import(older).Paragraphs, between, new RandomEdits(new SeededRandom(3)).Edited(between)], "ar");
        }

        for (var seed = 0; seed < 5; seed++)
        {
            var document = Seeds.Document($"00{seed % 5}");
            yield return ([.. StagedDocxTests.Edited(document.Paragraphs, new SeededRandom(seed)).Select(text => Renumbered(text, document.Language))], document.Language);
        }
    }

    // As drafts number their paragraphs: where one list has the same number twice, LibreOffice counts on in the wrong one of two.
    private static IReadOnlyList<Paragraph> Renumbered(IReadOnlyList<Paragraph> text, string language)
    {
        var labels = PrintedLabels.Of([.. text.Select(paragraph => paragraph.Kind is ParagraphKind.Operative or ParagraphKind.Sub ? paragraph with { Label = null } : paragraph)], language);
        return [.. text.Select((paragraph, index) => paragraph.Kind is ParagraphKind.Operative or ParagraphKind.Sub ? paragraph with { Label = labels[index] } : paragraph)];
    }

    [Fact]
    public async Task Addenda_OpenInLibreOffice_InEveryLanguage()
    {
        var folder = Directory.CreateTempSubdirectory("drafting-libreoffice-").FullName;
        try
        {
            foreach (var language in Delegations.Languages)
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{language}.docx"), AddendumDocxTests.Written(language));
            await RunAsync(folder);
            foreach (var language in Delegations.Languages)
            {
                using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, $"{language}.accepted.json")));
                var lines = json.RootElement.GetProperty("paragraphs").EnumerateArray().Where(line => line[1].GetString()!.Length > 0).ToList();
                Assert.Equal(AddendumDocxTests.Names(language), lines[^1][1].GetString());
                Assert.All(lines, line => Assert.Equal(language == "ar", line[2].GetBoolean()));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Moves, a split, a join and a new paragraph in one seed; then official texts as they followed each other.
    private static IEnumerable<(IReadOnlyList<Paragraph> From, IReadOnlyList<Paragraph> To, string Language)> Pairs()
    {
        var seed = Seeds.Document("001").Paragraphs;
        var edited = new RandomEdits(new SeededRandom(20)).Edited(seed);
        yield return (seed, edited, "zh");
        yield return (Earlier, Later, "en");
        foreach (var language in new[] { "zh", "en", "ar" })
        {
            foreach (var (older, newer) in SuccessiveVersions.Paths(language).Take(1))
                yield return (UnitedNationsFiles.Import(older).Paragraphs, UnitedNationsFiles.Import(newer).Paragraphs, language);
        }
    }

    // Paragraphs that moved with a link in them, or to before a heading and changed; words that came at the end of one paragraph and the beginning of the next.
    private static readonly IReadOnlyList<Paragraph> Earlier =
    [
        Numbered("a", 1, "Welcomes the presence of the mission of allies and partners, and its ", "https://undocs.org/A/RES/1/1", "mandate;"),
        Numbered("b", 2, "Stresses the need to continue to work closely together and to improve coordination;"),
        Numbered("c", 3, "Recalls that regional cooperation plays a key role in maintaining stability;"),
        new("h", ParagraphKind.Heading, 0, null, Delta.FromText("Peace and reconciliation")),
        Numbered("d", 4, "Condemns in the strongest terms all unlawful acts of violence and intimidation;"),
        Numbered("e", 5, "Expresses its appreciation to those Governments that continue to host refugees;"),
        Numbered("f", 6, "Decides to remain seized of the matter."),
    ];

    private static readonly IReadOnlyList<Paragraph> Later =
    [
        Numbered("b", 1, "Stresses the need to continue to work closely together and to improve coordination; in all fields;"),
        Numbered("n", 2, "Reaffirms the importance of the full participation of women;"),
        Numbered("e", 3, "Expresses its deep appreciation to those Governments that continue to host many refugees;"),
        new("h", ParagraphKind.Heading, 0, null, Delta.FromText("Peace and reconciliation")),
        Numbered("d", 4, "Condemns in the strongest terms all unlawful acts of violence and intimidation;"),
        Numbered("c", 5, "Recalls that bilateral and regional cooperation plays a key role in maintaining stability;"),
        Numbered("a", 6, "Welcomes the presence of the mission of allies and partners, and its ", "https://undocs.org/A/RES/1/1", "mandate;"),
        Numbered("f", 7, "Decides to remain seized of the matter."),
    ];

    private static Paragraph Numbered(string id, int number, string text, string? link = null, string linked = "") => new(
        id, ParagraphKind.Operative, 0, $"{number}.",
        link is null ? Delta.FromText(text) : new DeltaBuilder().Insert(text).Insert(linked, Attributes.Of([new("link", JsonSerializer.SerializeToElement(link))])).Build());

    private static async Task RunAsync(string folder)
    {
        var errors = await TryAsync(folder);
        // LibreOffice itself dies now and then, whatever it reads; what it says of the files is asked again then, once.
        if (errors?.Contains("Unspecified Application Error", StringComparison.Ordinal) == true)
            errors = await TryAsync(folder);
        Assert.Null(errors);
    }

    /// <summary>What went wrong; null where nothing did.</summary>
    private static async Task<string?> TryAsync(string folder)
    {
        var start = new ProcessStartInfo(Python) { RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(RepositoryPaths.Root, "tests", "Drafting.Formats.Tests", "Docx", "libreoffice.py"));
        start.ArgumentList.Add(folder);
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : errors;
    }

    private static void AssertIs(IReadOnlyList<Paragraph> expected, string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var read = json.RootElement;
        Assert.NotEqual(0, read.GetProperty("changes").GetInt32());
        Assert.Equal(0, read.GetProperty("left").GetInt32());
        var body = expected.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).Select(paragraph => $"{paragraph.Label} {paragraph.Text.PlainText}".Trim()).Where(line => line.Length > 0);
        // Above stand the masthead and what is compared; numbers that are text stand before a tab.
        var lines = read.GetProperty("paragraphs").EnumerateArray().SkipWhile(line => line[1].GetString() != string.Join(" → ", DocxRedlineTests.Cover.Names)).Skip(1).Select(line => $"{line[0].GetString()} {Bare(line[1].GetString()!)}".Trim()).Where(line => line.Length > 0);
        var notes = expected.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).ToDictionary(note => note.Id);
        var referred = expected.SelectMany(paragraph => paragraph.Text.Ops).Select(op => op.Embed?.Footnote).OfType<string>().Distinct().Where(notes.ContainsKey);
        Assert.Equal(string.Join('\n', body.Select(Bare)), string.Join('\n', lines.Take(body.Count()).Select(Bare)));
        // A mark that LibreOffice does not count is text of the footnote.
        Assert.Equal(
            referred.Select(id => notes[id]).Select(note => note.Text.PlainText.Trim()),
            read.GetProperty("footnotes").EnumerateArray().Zip(referred, (note, id) => (Text: note.GetString()!.Trim(), Mark: $"{notes[id].Label} "))
                .Select(note => note.Text.StartsWith(note.Mark, StringComparison.Ordinal) ? note.Text[note.Mark.Length..].Trim() : note.Text));
        Assert.Equal(referred.Count(), read.GetProperty("footnotes").GetArrayLength());
    }

    private static string Bare(string text) => text.Replace("\t", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Trim();
}
