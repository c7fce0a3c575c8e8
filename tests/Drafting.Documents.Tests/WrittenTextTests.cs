using System.Text.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests;

public class WrittenTextTests
{
    private sealed record Vector(string Text, string Written);

    private static readonly Vector[] Vectors =
        JsonSerializer.Deserialize<Vector[]>(File.ReadAllText(RepositoryPaths.InRepository("tests", "vectors", "written-text.json")), JsonSerializerOptions.Web)!;

    [Fact]
    public void Text_IsWrittenAsTheClientWritesIt_AndWritingItAgainChangesNothing() => Assert.All(Vectors, vector =>
    {
        Assert.Equal(vector.Written, WrittenText.Of(vector.Text));
        Assert.Equal(vector.Written, WrittenText.Of(vector.Written));
        Assert.False(WrittenText.HasInvisible(vector.Written));
    });

    [Theory]
    [InlineData("co\u00adoperation")]
    [InlineData("a\u200bb")]
    [InlineData("\ufeff")]
    [InlineData("\u202eabc")]
    [InlineData("one\u2028two")]
    [InlineData("x\U000e0041")]
    public void Edit_ThatPutsInWhatNoReaderSees_IsRefused(string text)
    {
        Assert.True(WrittenText.HasInvisible(text));
        Assert.Equal(RefusalCodes.InvalidText, TextRules.CheckNew(Delta.FromText(text))?.Code);
    }

    [Theory]
    [InlineData("👩\u200d⚖\ufe0f")]
    [InlineData("می\u200cخواهم")]
    [InlineData("葛\U000e0100 𠮷")]
    public void Edit_WithJoinersAndVariants_IsTaken(string text) => Assert.Null(TextRules.CheckNew(Delta.FromText(text)));
}
