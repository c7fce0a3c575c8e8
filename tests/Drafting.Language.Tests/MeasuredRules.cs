using Drafting.Testing;

namespace Drafting.Language.Tests;

/// <summary>What was measured of rules: the tables beside the tests whose first column is a rule's id, in <c>formulae.md</c> and <c>citations.md</c>.</summary>
internal static class MeasuredRules
{
    /// <summary>By rule, a line for each row: the table's other columns with what they are called, and the heading it stands under.</summary>
    public static ILookup<string, string> Read() => new[] { "formulae.md", "citations.md" }
        .Select(name => RepositoryPaths.InRepository("tests", "Drafting.Language.Tests", name)).Where(File.Exists).SelectMany(path => Rows(File.ReadLines(path)))
        .ToLookup(row => row.Rule, row => row.Line, StringComparer.Ordinal);

    private static IEnumerable<(string Rule, string Line)> Rows(IEnumerable<string> lines)
    {
        var (heading, head) = ("", Array.Empty<string>());
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                heading = line[3..];
            if (!line.StartsWith('|'))
            {
                head = [];
                continue;
            }

            string[] cells = [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
            if (head.Length == 0)
                head = cells;
            else if (RuleBook.All.Any(rule => rule.Id == cells[0].Trim('`')))
                yield return (cells[0].Trim('`'), $"{(heading.Length == 0 ? "" : $"{heading}: ")}{string.Join(", ", head.Zip(cells).Skip(1).Where(pair => pair.Second.Length > 0).Select(pair => $"{pair.First} {pair.Second}"))}.");
        }
    }
}
