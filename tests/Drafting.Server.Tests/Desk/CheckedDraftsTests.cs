using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Language;
using Drafting.Language.Citations;
using Drafting.Operations;
using Drafting.Server.Desk;
using Drafting.Testing;

namespace Drafting.Server.Tests.Desk;

/// <summary>Findings follow from a draft's text: what is kept of earlier checks changes none.</summary>
public class CheckedDraftsTests
{
    private static readonly Actor Facilitator = new("chair@example.org", null, DraftRole.Facilitator);
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public void AfterAnyEdits_FindingsAreThoseOfAFreshCheck() => SeededRandom.Check(60, random =>
    {
        using var drafts = new CheckedDrafts(TimeProvider.System);
        var draft = RandomDrafts.Draft(random, 12) with { Language = random.Pick(["zh", "en", "fr"]) };
        for (var i = 0; i < 15; i++)
        {
            var before = draft;
            var operation = random.Chance(0.1) ? new SetMasthead(new Dictionary<string, System.Text.Json.JsonElement> { ["organ"] = System.Text.Json.JsonSerializer.SerializeToElement("大会") }) : RandomDrafts.Operation(random, draft, $"n{i}");
            draft = draft.Submitted(Facilitator, operation);
            // Another node sends the draft anew, and who comes late asks for it as it was.
            if (random.Chance(0.3))
                draft = SnapshotJson.Decode(SnapshotJson.Encode(draft).Payload);
            AssertFresh(drafts, draft);
            if (random.Chance(0.2))
                AssertFresh(drafts, before);
        }
    });

    private static void AssertFresh(CheckedDrafts drafts, Draft draft) =>
        Assert.Equal(Said(DraftingRules.Checker.Check(CheckedText.Of(draft, Today))), Said(drafts.Of(draft, KnownResolutions.Table)));

    private static IEnumerable<string> Said(CheckedFindings findings) =>
        findings.All.Select(finding => $"{finding.Rule} {finding.Paragraph} {finding.Start}+{finding.Length} {finding.Level} {RuleBook.Message(finding, "en")}");
}
