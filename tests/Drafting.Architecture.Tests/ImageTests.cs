using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Architecture.Tests;

/// <summary>The image is built from what is copied into it.</summary>
public partial class ImageTests
{
    [Fact]
    public void TheClientsStage_HasEveryTable_ThatTheClientReads()
    {
        var copied = CopiedTable().Matches(File.ReadAllText(RepositoryPaths.InRepository("deploy", "Dockerfile"))).Select(copy => copy.Groups[1].Value).ToList();
        var read = Directory.GetFiles(RepositoryPaths.InRepository("client", "src"), "*.ts*", SearchOption.AllDirectories)
            .SelectMany(file => ReadTable().Matches(File.ReadAllText(file))).Select(import => import.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(read);
        Assert.All(read, table => Assert.Contains(copied, pattern => FileSystemName.MatchesSimpleExpression(pattern, table)));
    }

    [GeneratedRegex(@"^COPY (src/\S+\.tsv) ", RegexOptions.Multiline)]
    private static partial Regex CopiedTable();

    [GeneratedRegex(@"\.\./(src/[^'?]+\.tsv)\?raw")]
    private static partial Regex ReadTable();
}
