using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Benchmarks;

/// <summary>Two texts to be compared by a library that knows no paragraphs.</summary>
internal sealed record TextPair(string Language, string Old, string New);

/// <summary>What a library made of pairs of texts.</summary>
/// <param name="Name">The library and how it was used.</param>
/// <param name="Milliseconds">The median time for all pairs, warmed up.</param>
/// <param name="Marks">The marks in each pair.</param>
internal sealed record Outcome(string Name, double Milliseconds, IReadOnlyList<IReadOnlyList<Mark>> Marks);

/// <summary>The comparison libraries of npm, run by <c>rivals.mjs</c>.</summary>
internal static class Rivals
{
    private static readonly string Folder = Path.Combine(RealTexts.Root, "tests", "Drafting.Redlines.Benchmarks");

    /// <param name="pairs">What to compare.</param>
    /// <param name="repeats">How often to measure after one run to warm up; 0 measures that one run.</param>
    /// <param name="only">The beginning of the name of the only library to run; null for all.</param>
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
