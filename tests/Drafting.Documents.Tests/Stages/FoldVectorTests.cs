using System.Text.Json;
using System.Text.Json.Nodes;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Stages;

/// <summary>
/// A life that the web client folds too: <c>tests/vectors/life.json</c>, the draft it starts from and then each entry with what the draft shows
/// after it. With DRAFTING_WRITE_VECTORS=1 the file is written anew.
/// </summary>
public class FoldVectorTests
{
    private static readonly string[] Shown = ["stage", "symbol", "sponsorshipIsOpen", "sponsors", "sponsorship", "proponent", "silence", "frozen", "ignored", "paragraphs"];
    private static readonly string[] ShownOfAParagraph = ["id", "status", "version"];

    private static readonly Operation[] Steps =
    [
        new AddSponsor("UZB", SponsorRole.Co), new SetStage("negotiation", null), new IgnoreFinding("endPunctuation", "；", "op", "reason"), new IgnoreFinding("spelling", "可持续", null), new HeedFinding("endPunctuation", "；", "op"),
        new SetStage("negotiation", null), new SetParagraphStatus("op", ParagraphStatus.AgreedAdRef),
        new SetParagraphStatus("op", ParagraphStatus.Bracketed, "reason"), new SetStage("silence", null) { Deadline = "2026-11-25T09:00", TimeZone = "Asia/Shanghai" }, new BreakSilence("sealed"),
        new ReleaseObjections("facilitator@example.org", [new("UZB", "editor@example.org", ["op"], null, "2026-11-24T10:00:00.000Z")]), new SetStage("negotiation", null, "broken"),
        new SetStage("final", null), new AddSponsor("UGA", SponsorRole.Main, "g77"), new AddSponsor("UZB", SponsorRole.Main), new SetSponsorship(false, "closed"), new SetStage("tabled", null),
        new SetSponsorship(true, null), new SetStage("issued", "A/79/L.57"), new WithdrawSponsor("UZB"), new AddSponsor("FRA", SponsorRole.Co), new IssueAddendum(), new SetProponent("chair", null),
        new SetProponent("sponsors", null), new SetStage("action", null), new SetStage("adopted", "A/RES/79/52"),
    ];

    [Fact]
    public void Vectors_AreFoldedAsWritten()
    {
        var file = RepositoryPaths.InRepository("tests", "vectors", "life.json");
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            File.WriteAllText(file, Written().ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
        var vectors = JsonNode.Parse(File.ReadAllText(file))!;
        var draft = new Life().Draft;
        Assert.True(JsonNode.DeepEquals(Json(draft), vectors["draft"]));
        Assert.Equal(Steps.Length, vectors["steps"]!.AsArray().Count);
        foreach (var step in vectors["steps"]!.AsArray())
        {
            draft = DraftFold.Apply(draft, EntryJson.Decode(System.Text.Encoding.UTF8.GetBytes(step!["entry"]!.ToJsonString())));
            Assert.True(JsonNode.DeepEquals(View(draft), step["shows"]), $"Revision {draft.Revision}: {View(draft)} is not {step["shows"]}");
        }
    }

    private static JsonObject Written()
    {
        var start = new Life().Draft;
        var (draft, steps) = (start, new JsonArray());
        foreach (var (operation, minute) in Steps.Select((operation, index) => (operation, index + 1)))
        {
            var actor = operation is BreakSilence or ReleaseObjections ? Actor.Platform : Life.Facilitator;
            var (accepted, refusal) = Acceptance.Of(draft, actor, new Submission($"c{minute}", 1, draft.Revision, [operation]), [], Life.Start.AddMinutes(minute));
            Assert.Null(refusal);
            draft = accepted!.After;
            steps.Add(new JsonObject { ["entry"] = JsonNode.Parse(EntryJson.Encode(accepted.Entry).Payload.Span), ["shows"] = View(draft) });
        }

        return new JsonObject { ["draft"] = Json(start), ["steps"] = steps };
    }

    private static JsonObject View(Draft draft)
    {
        var json = Json(draft);
        var view = Picked(json, Shown);
        view["paragraphs"] = new JsonArray([.. json["paragraphs"]!.AsArray().Select(paragraph => (JsonNode)Picked(paragraph!, ShownOfAParagraph))]);
        return view;
    }

    private static JsonObject Picked(JsonNode json, string[] names) => new(names.Select(name => KeyValuePair.Create(name, json[name]?.DeepClone())));

    private static JsonNode Json(Draft draft) => JsonNode.Parse(Utf8Json.Encode(writer => DraftJson.Write(writer, draft, DraftRole.Facilitator)).Span)!;
}
