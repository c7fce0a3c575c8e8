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
                AssertIs(pairs[i].To, Path.Combine(folder, $"{i}.accepted.json"), inParagraphs: i == 0);
                AssertIs(pairs[i].From, Path.Combine(folder, $"{i}.rejected.json"), inParagraphs: i == 0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
        foreach (var language in new[] { "zh", "en", "ar" })
        {
            foreach (var (older, newer) in SuccessiveVersions.Paths(language).Take(1))
                yield return (UnitedNationsFiles.Import(older).Paragraphs, UnitedNationsFiles.Import(newer).Paragraphs, language);
        }
    }

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

    // In the official pairs one end of a paragraph is missing after LibreOffice, for a reason not yet found; there only words and their order are compared.
    private static void AssertIs(IReadOnlyList<Paragraph> expected, string path, bool inParagraphs)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var read = json.RootElement;
        Assert.NotEqual(0, read.GetProperty("changes").GetInt32());
        Assert.Equal(0, read.GetProperty("left").GetInt32());
        var body = expected.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).Select(paragraph => $"{paragraph.Label} {paragraph.Text.PlainText}".Trim()).Where(line => line.Length > 0);
        // Above stands what is compared; numbers that are text stand before a tab.
        var lines = read.GetProperty("paragraphs").EnumerateArray().Skip(1).Select(line => $"{line[0].GetString()} {Bare(line[1].GetString()!)}".Trim()).Where(line => line.Length > 0);
        var notes = expected.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).ToDictionary(note => note.Id);
        var referred = expected.SelectMany(paragraph => paragraph.Text.Ops).Select(op => op.Embed?.Footnote).OfType<string>().Distinct().Where(notes.ContainsKey);
        if (inParagraphs)
            Assert.Equal(string.Join('\n', body.Select(Bare)), string.Join('\n', lines.Take(body.Count()).Select(Bare)));
        var words = string.Concat(expected.Where(paragraph => paragraph.Kind != ParagraphKind.Footnote).Select(paragraph => $"{(paragraph.Kind == ParagraphKind.Title ? paragraph.Label : "")}{paragraph.Text.PlainText}"));
        var found = string.Concat(read.GetProperty("paragraphs").EnumerateArray().Skip(1).Select(line => line[1].GetString()));
        Assert.StartsWith(Squeezed(words), Squeezed(found), StringComparison.Ordinal);
        Assert.Equal(referred.Select(id => notes[id].Text.PlainText.Trim()), read.GetProperty("footnotes").EnumerateArray().Select(note => note.GetString()!.Trim()));
    }

    private static string Bare(string text) => text.Replace("\t", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Trim();

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
