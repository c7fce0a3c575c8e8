using System.Text.Json;
using Drafting.Documents;
using Drafting.Formats.Renewal;
using Drafting.Operations;

namespace Drafting.Server.Demo;

/// <summary>What one of the people of the demonstration does to a draft at one time.</summary>
/// <param name="Who">The account's address.</param>
/// <param name="Does">The operations, for the draft as it is then.</param>
internal sealed record DemoStep(string Who, Func<Draft, IEnumerable<Operation>> Does)
{
    /// <summary>The facilitator makes a draft of an adopted text, as the client's <c>freshStart</c> does: the lines of its adoption go, the session is that of the day.</summary>
    public static DemoStep TakeUp(ParsedDocument text, DateOnly today) => new(DemoAccounts.Facilitator, draft =>
        from due in DueUpdates.Find([.. draft.Live.Select(placed => placed.Content)], draft.Masthead, draft.Language, RenewedText.Of(text, draft.Masthead, draft.Language, today)!, (_, _, _) => true)
        where due.Kind == DueUpdateKind.Adoption || due.Field == "session"
        select due.Paragraph is { } line ? (Operation)new RemoveParagraph(line) : new SetMasthead(new Dictionary<string, JsonElement> { ["session"] = JsonSerializer.SerializeToElement(due.Suggestion) }));

    /// <summary>The paragraph that begins so.</summary>
    public static Paragraph Find(Draft draft, string beginning) =>
        draft.Live.Select(placed => placed.Content).First(paragraph => paragraph.Text.PlainText.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Writes other words in the place of some, in the paragraph that has them.</summary>
    public static Operation Replace(Draft draft, string words, string by)
    {
        var paragraph = draft.Live.Select(placed => placed.Content).First(paragraph => paragraph.Text.PlainText.Contains(words, StringComparison.Ordinal));
        var at = paragraph.Text.PlainText.IndexOf(words, StringComparison.Ordinal);
        return new EditText(paragraph.Id, new DeltaBuilder().Retain(at).Insert(by).Delete(words.Length).Build());
    }

    /// <summary>Writes a new paragraph behind the one that begins so, of its kind.</summary>
    public static Operation Add(Draft draft, string behind, string id, string text)
    {
        var before = Find(draft, behind);
        return new InsertParagraph(id, before.Id, before.Kind, before.Level, Delta.FromText(text));
    }

    /// <summary>Moves the paragraph that begins so behind another.</summary>
    public static Operation Move(Draft draft, string beginning, string behind) => new MoveParagraph(Find(draft, beginning).Id, Find(draft, behind).Id);

    public static Operation Remove(Draft draft, string beginning) => new RemoveParagraph(Find(draft, beginning).Id);
}
