using System.Text;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Language.Tests;

/// <summary>The rules as they stand in the repository for people to read, <c>docs/rules.md</c>.</summary>
internal static class RulePage
{
    public static string Path { get; } = RepositoryPaths.InRepository("docs", "rules.md");

    public static string Write()
    {
        var page = new StringBuilder("""
            # Rules of language

            What drafts and finished texts are checked for. An **error** is wrong; a **warning** is what adopted texts hardly ever have; a **hint** is worth a look.
            Measured is how often a rule spoke in official texts, and how often it was right; how, stands beside the tables in `tests/Drafting.Language.Tests`.

            Made by `DRAFTING_WRITE_TABLES=1 dotnet artifacts/bin/Drafting.Language.Tests/debug/Drafting.Language.Tests.dll -class '*RuleBookTests'` from the tables
            of `src/Drafting.Language`.


            """.ReplaceLineEndings("\n"));
        var measured = MeasuredRules.Read();
        foreach (var group in RuleBook.All.GroupBy(rule => rule.Group))
        {
            page.Append($"## {char.ToUpperInvariant(group.Key[0])}{group.Key[1..]}\n\n");
            foreach (var rule in group)
            {
                page.Append($"### {rule.Title.En} · {rule.Title.Zh}\n\n");
                page.Append($"`{rule.Id}`, {WireName.Of(rule.Level)}, {string.Join(", ", rule.Languages)}\n\n");
                page.Append($"{Escaped(rule.Why.En)}\n\n{Escaped(rule.Why.Zh)}\n\n");
                page.Append($"| wrong | right |\n| --- | --- |\n| {Cell(rule.Wrong)} | {Cell(rule.Right)} |\n\n");
                page.Append($"Source: {Escaped(rule.Source)}\n\n");
                foreach (var line in measured[rule.Id])
                    page.Append($"Measured: {line}\n\n");
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static string Cell(string text) => Escaped(text).Replace("|", "\\|", StringComparison.Ordinal);

    // What Markdown would read as its own.
    private static string Escaped(string text) => string.Concat(text.Select(c => c is '\\' or '`' or '*' or '_' or '<' or '[' or ']' ? $"\\{c}" : c.ToString()));
}
