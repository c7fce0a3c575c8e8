using Drafting.Formats.PlainText;
using Drafting.Testing;

namespace Drafting.Formats.Tests.PlainText;

/// <summary>The five seeds against golden files written by reading them.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Import_OfASeed_ReadsWhatThePageSays(string seed)
    {
        var path = RepositoryPaths.Seeds.Single(file => Path.GetFileName(file).StartsWith(seed, StringComparison.Ordinal));
        Assert.True(TextDecoding.TryDecode(File.ReadAllBytes(path), out var text, out _));
        var actual = GoldenText.Of(PlainTextImporter.Import(text, Path.GetFileName(path)));

        var shown = Directory.CreateDirectory(RepositoryPaths.InRepository("artifacts", "golden-actual")).FullName;
        File.WriteAllText(Path.Combine(shown, seed + ".txt"), actual);
        Assert.Equal(File.ReadAllText(RepositoryPaths.InRepository("tests", "Drafting.Formats.Tests", "golden", seed + ".txt")), actual);
    }
}
