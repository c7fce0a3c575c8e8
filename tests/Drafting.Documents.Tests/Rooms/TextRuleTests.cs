using System.Text.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Rooms;

public class TextRuleTests
{
    [Theory]
    [InlineData("""{"ops":[{"retain":4},{"insert":"甲"}]}""", RefusalCodes.OutOfRange)]
    [InlineData("""{"ops":[{"retain":2},{"insert":"甲"}]}""", RefusalCodes.CutsSurrogatePair)]
    [InlineData("""{"ops":[{"retain":1},{"delete":1}]}""", RefusalCodes.CutsSurrogatePair)]
    [InlineData("""{"ops":[{"retain":1},{"retain":1,"attributes":{"em":true}}]}""", RefusalCodes.CutsSurrogatePair)]
    [InlineData("""{"ops":[{"insert":"\u0000"}]}""", RefusalCodes.InvalidText)]
    [InlineData("""{"ops":[{"insert":"甲","attributes":{"color":"red"}}]}""", RefusalCodes.InvalidText)]
    [InlineData("""{"ops":[{"insert":"甲","attributes":{"em":null}}]}""", RefusalCodes.InvalidText)]
    [InlineData("""{"ops":[{"insert":"甲","attributes":{"link":"javascript:alert(1)"}}]}""", RefusalCodes.InvalidText)]
    [InlineData("""{"ops":[{"insert":{"image":"x.png"}}]}""", RefusalCodes.InvalidText)]
    [InlineData("""{"ops":[{"retain":1},{"delete":2}]}""", null)]
    [InlineData("""{"ops":[{"retain":1,"attributes":{"em":null,"strong":true}},{"insert":{"footnote":"p9"}}]}""", null)]
    [InlineData("""{"ops":[{"insert":"甲","attributes":{"link":"https://undocs.org/A/RES/75/272"}}]}""", null)]
    public void Edit_OfATextWithASurrogatePair_IsJudged(string edit, string? code)
    {
        using var json = JsonDocument.Parse(edit);
        Assert.Equal(code, TextRules.Check(Delta.FromText("甲𠮷"), DeltaJson.Read(json.RootElement))?.Code);
    }

    [Fact]
    public void AnyEditThatPasses_LeavesWholeCharacters() => SeededRandom.Check(2_000, random =>
    {
        var text = Delta.FromText(RandomDrafts.Text(random, 6));
        var edit = new DeltaBuilder().Retain(random.Next(text.Length + 2)).Insert(RandomDrafts.Text(random, 1)).Delete(random.Next(4)).Build();
        if (TextRules.Check(text, edit) is null)
            Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Compose(edit).PlainText)));
    });
}
