using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Architecture.Tests;

/// <summary>Every rule of src/Drafting.Operations/SPEC.md is named by a test: in the test's name, or at the beginning of a case's.</summary>
public partial class RuleTests
{
    [Fact]
    public void EveryRule_IsNamedByATest()
    {
        var rules = Rule().Matches(File.ReadAllText(RepositoryPaths.InRepository("src", "Drafting.Operations", "SPEC.md"))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(rules.Count > 45, $"SPEC.md has {rules.Count} rules where its tables are read as they are written.");
        var named = Tests().SelectMany(file => Named().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Empty(rules.Except(named));
        Assert.Empty(named.Except(rules).Except(["TP1"]));
    }

    private static IEnumerable<string> Tests() =>
        Directory.GetFiles(RepositoryPaths.InRepository("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(RepositoryPaths.InRepository("client", "test"), "*.test.ts*", SearchOption.AllDirectories));

    // “| TX7a | split …” in a table, “RB1. Several …” in a list.
    [GeneratedRegex(@"^(?:\| )?((?:OP|TX|RB|PR)\d+a?)(?: \||\. )", RegexOptions.Multiline)]
    private static partial Regex Rule();

    // “void TX7a_AJoinedParagraph…(”, “new("TX7a …"”, “'[TX7a] a joined …'”.
    [GeneratedRegex(@"(?:(?:void|Task) |new\(""|['""`]\[)((?:OP|TX|RB|TP|PR)\d+a?)(?=[_\]"" ])")]
    private static partial Regex Named();
}
