using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Stages;

/// <summary>A text that is handed in is frozen to the letter, and anyone can check it from the draft's JSON.</summary>
public class FrozenTextTests
{
    private static readonly string[] Hashed = ["delta", "id", "kind", "label", "level"];

    [Fact]
    public void TabledText_HasTheHashThatItsJsonGives()
    {
        var life = Life.At(Stage.Tabled);
        var json = Json(life.Draft);
        Assert.Equal(Recomputed(json), json["frozen"]!["hash"]!.GetValue<string>());
        Assert.Equal(life.Draft.Revision, json["frozen"]!["revision"]!.GetValue<long>());
        Assert.Equal("2.", json["paragraphs"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == "op2")!["label"]!.GetValue<string>());
    }

    [Fact]
    public void Hash_OfRandomTexts_IsTheOneTheirJsonGives() => SeededRandom.Check(200, random =>
    {
        var draft = RandomDrafts.Draft(random, 6);
        Assert.Equal(Recomputed(Json(draft)), CanonicalText.Hash(draft));
    });

    [Theory]
    [InlineData("tabled", false)]
    [InlineData("issued", false)]
    [InlineData("silence", false)]
    [InlineData("action", true)]
    [InlineData("adopted", false)]
    public void FrozenText_NobodyEdits_ButTheFacilitatorBeforeTheOrgan(string stage, bool orally)
    {
        var life = Life.At(WireName.Parse<Stage>(stage)!.Value);
        Operation[] edits =
        [
            new EditText("op", Delta.FromText("甲")), new RemoveParagraph("op"), new MoveParagraph("op", null), new SplitParagraph("op", 1, "n"), new JoinParagraph("op2"),
            new SetParagraph("op", null, 1, false, null), new InsertParagraph("n", null, ParagraphKind.Operative, 0, Delta.Empty), new SetParagraphStatus("op", ParagraphStatus.Agreed),
        ];
        foreach (var edit in edits)
        {
            Assert.Equal(RefusalCodes.TextFrozen, life.Ask(edit, Life.Editor)?.Code);
            Assert.Equal(orally ? null : RefusalCodes.TextFrozen, life.Ask(edit)?.Code);
        }

        var hash = life.Draft.Frozen?.Hash;
        Assert.NotNull(hash);
        life.Try(edits[0]);
        Assert.Equal(hash, life.Draft.Frozen!.Hash);
        Assert.Equal(!orally, hash == CanonicalText.Hash(life.Draft));
    }

    [Fact]
    public void OpenText_IsNotFrozen()
    {
        var life = Life.At(Stage.Tabled);
        life.Do(new SetStage("final", null, "taken back"));
        Assert.Null(life.Draft.Frozen);
    }

    [Fact]
    public void GivenHash_IsNotBelieved()
    {
        var life = Life.At(Stage.Final);
        life.Do(new SetStage("tabled", null) { Hash = new string('0', 64), At = "2001-01-01T00:00:00Z" });
        Assert.Equal((CanonicalText.Hash(life.Draft), Life.Start), (life.Draft.Frozen!.Hash, life.Draft.Frozen.At));
    }

    private static JsonNode Json(Draft draft) => JsonNode.Parse(Utf8Json.Encode(writer => DraftJson.Write(writer, draft, DraftRole.Reviewer)).Span)!;

    /// <summary>The recipe of the documentation, from the JSON alone: RFC 8785 of five members of each paragraph.</summary>
    private static string Recomputed(JsonNode draft)
    {
        var paragraphs = draft["paragraphs"]!.AsArray().Select(paragraph => Sorted(new JsonObject(Hashed.Select(name => KeyValuePair.Create(name, paragraph![name]?.DeepClone())))));
        var canonical = new JsonArray([.. paragraphs]).ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Unescaped(canonical))));
    }

    // .NET writes supplementary characters as two escapes; RFC 8785 leaves them as they are.
    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Replace(
        json, @"\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)", match => $"{(char)Convert.ToInt32(match.Groups[1].Value, 16)}{(char)Convert.ToInt32(match.Groups[2].Value, 16)}");

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
