using System.Text.RegularExpressions;
using Drafting.Testing;

namespace Drafting.Architecture.Tests;

/// <summary>Which folder of Word's files may know which other. What stands above them is for all and knows none.</summary>
public partial class FolderTests
{
    private static readonly string Docx = RepositoryPaths.InRepository("src", "Drafting.Formats", "Docx");

    [Theory]
    [InlineData("")]
    [InlineData("Reading")]
    [InlineData("Writing")]
    [InlineData("Redlines", "Writing")]
    public void Folder_KnowsOnlyWhatItMay(string folder, params string[] allowed)
    {
        var files = Directory.GetFiles(Path.Combine(Docx, folder), "*.cs");
        Assert.NotEmpty(files);
        var uses = files.SelectMany(file => Used().Matches(File.ReadAllText(file)), (file, match) => (File: Path.GetFileName(file), Folder: match.Groups[1].Value));
        Assert.DoesNotContain(uses, use => !allowed.Contains(use.Folder));
    }

    [GeneratedRegex(@"^using Drafting\.Formats\.Docx\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Used();
}
