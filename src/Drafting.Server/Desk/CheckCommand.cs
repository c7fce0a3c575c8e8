using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Drafting.Language;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;

namespace Drafting.Server.Desk;

/// <summary>What the server does instead of serving: <c>check FILE…</c> says what is wrong in the language of finished texts, for people, editors and build servers.</summary>
internal static class CheckCommand
{
    /// <summary>Carries the command out; null where the arguments are for something else.</summary>
    /// <returns>The process's exit code: 0 where nothing was found but hints, 1 where something was, 2 where a file could not be read, or the command not be understood.</returns>
    public static async Task<int?> RunAsync(string[] args)
    {
        try
        {
            if (CheckOptions.Of(args) is not { } options)
                return null;
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            return await RunAsync(options, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), Console.Out, Console.Error);
        }
        catch (StartupException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }

    /// <param name="today">The day of texts that do not say when they were adopted or issued.</param>
    /// <param name="output">What was found.</param>
    /// <param name="problems">Files that could not be read, a line each.</param>
    public static async Task<int> RunAsync(CheckOptions options, DateOnly today, TextWriter output, TextWriter problems)
    {
        var files = options.Files.Select(path => CheckedFile.Of(path, options.Language, today)).ToList();
        var words = DeskWords.Of(options.Words);
        await output.WriteAsync(options.Format switch
        {
            CheckFormat.Json => Json(files, words),
            CheckFormat.Sarif => SarifLog.Write(files, words),
            _ => Text(files, words),
        });
        foreach (var file in files.Where(file => file.Problem is not null))
            await problems.WriteLineAsync($"{file.Path}: {file.Problem!.Message} [{file.Problem.Code}]");
        return files.Any(file => file.Problem is not null) ? 2 : files.SelectMany(file => file.Findings).Any(finding => finding.Level >= FindingLevel.Warning) ? 1 : 0;
    }

    private static string Text(IReadOnlyList<CheckedFile> files, DeskWords words)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            foreach (var (finding, paragraph, name) in file.Placed(words))
            {
                var place = MendedPlace.Of(finding, paragraph);
                text.Append($"{file.Path}: {name}: {words.Level(finding.Level)}: {RuleBook.Message(finding, words.Language)} [{finding.Rule}]\n");
                text.Append($"    {place.With($"[{place.Words}]")}\n");
                if (place.Write is { } write)
                    text.Append($"    {words.Write}{place.With($"[{write}]")}\n");
            }
        }

        var levels = files.SelectMany(file => file.Findings).ToLookup(finding => finding.Level);
        return text.Append(words.Summary(levels[FindingLevel.Error].Count(), levels[FindingLevel.Warning].Count(), levels[FindingLevel.Hint].Count(), 0)).Append('\n').ToString();
    }

    private static string Json(IReadOnlyList<CheckedFile> files, DeskWords words)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, TypeInfoResolver = DeskAnswers.Default };
        options.Converters.Add(new UtcTime());
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return JsonSerializer.Serialize<IReadOnlyList<CheckedFileView>>([.. files.Select(file => CheckedFileView.Of(file, words.Language))], options) + "\n";
    }
}

/// <summary>A file named on the command line, in JSON.</summary>
/// <param name="Check">As POST /api/check answers; null where it could not be read.</param>
/// <param name="Problem">Null where it was read.</param>
internal sealed record CheckedFileView(string File, CheckView? Check, FileProblem? Problem)
{
    public static CheckedFileView Of(CheckedFile file, string words) => new(
        file.Path, file.Document is { } document ? CheckView.Of(document, Findings.ViewsOf(file.Findings, document, words)) : null, file.Problem);
}
