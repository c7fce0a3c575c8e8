using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Benchmarks;

/// <summary>Two texts to be compared by a library that knows no paragraphs, and how we mark them.</summary>
internal sealed record TextPair(string Language, string Old, string New, IReadOnlyList<RedlineSegment> Ours);

/// <summary>What a tool made of pairs of texts, all pairs together; <c>measures.mjs</c> says how each figure is found.</summary>
/// <param name="Name">The tool and how it was used.</param>
/// <param name="Milliseconds">The median time for all pairs, warmed up; not measured here for ours.</param>
/// <param name="Marks">Marks of wording.</param>
/// <param name="Short">Of these, those of one letter, or one letter for another: confetti.</param>
/// <param name="Characters">UTF-16 code units in marks of wording.</param>
/// <param name="Editorial">Marks that leave the wording alone.</param>
/// <param name="KeptWordsStruck">Words struck out and put in again within one mark.</param>
/// <param name="Cuts">Symbols and figures marked in part, and brackets marked without their counterpart.</param>
/// <param name="MissedPairs">Paragraphs struck out whole whose words come again as another whole paragraph.</param>
internal sealed record Outcome(
    string Name, double Milliseconds, int Marks, int Short, int Characters, int Editorial, int KeptWordsStruck, int Cuts, int MissedPairs);

/// <summary>The comparison libraries of npm, and the measuring of all tools by one rule, run by <c>rivals.mjs</c>.</summary>
internal static class Rivals
{
    private static readonly string Folder = Path.Combine(RealTexts.Root, "tests", "Drafting.Redlines.Benchmarks");

    /// <param name="pairs">What to compare.</param>
    /// <param name="repeats">How often to measure after one run to warm up; 0 measures that one run.</param>
    /// <param name="only">The beginning of the name of the only tool to run; null for all, ours first.</param>
    public static IReadOnlyList<Outcome> Compare(IEnumerable<TextPair> pairs, int repeats, string? only = null)
    {
        Install();
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, JsonSerializer.Serialize(pairs, JsonSerializerOptions.Web));
            var output = Run("node", ["rivals.mjs", file, repeats.ToString(CultureInfo.InvariantCulture), only ?? ""]);
            return JsonSerializer.Deserialize<List<Outcome>>(output, JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Install()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Run("npm", ["ci", "--silent"]);
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}.");
    }
}
