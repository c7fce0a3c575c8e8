using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>The fold of the log: what each operation as applied does to the draft (SPEC.md of Drafting.Operations, OP1 to OP12).</summary>
public static class DraftFold
{
    /// <summary>The draft after one more entry.</summary>
    /// <exception cref="InvalidOperationException">The entry does not follow the draft's revision.</exception>
    public static Draft Apply(Draft draft, Entry entry)
    {
        if (entry.Revision != draft.Revision + 1)
            throw new InvalidOperationException($"Entry {entry.Revision} does not follow revision {draft.Revision} of draft {draft.Id}.");
        var sender = new LastChange(entry.Revision, entry.At, entry.User, entry.Delegation);
        foreach (var operation in entry.Operations)
            draft = Apply(draft, operation, ProposalFold.Writer(draft, sender));
        return Close(draft, entry);
    }

    /// <summary>Counts the entry as folded in, once its operations are applied.</summary>
    internal static Draft Close(Draft draft, Entry entry) => draft with
    {
        Revision = entry.Revision,
        Accepting = null,
        Clients = draft.Clients.SetItem(entry.ClientId, new ClientMark(entry.Sequence, entry.Revision, entry.User)),
    };

    /// <summary>The draft after one operation as applied.</summary>
    internal static Draft Apply(Draft draft, Operation operation, LastChange change) => operation switch
    {
        ProposalOperation proposal => ProposalFold.Apply(draft, proposal, change) with { LastSaid = change.Revision },
        SealComment seal => ThreadFold.Apply(draft, seal, change),
        ThreadOperation thread => ThreadFold.Apply(draft, thread, change) with { LastSaid = change.Revision },
        FindingOperation finding => draft with { Ignored = IgnoredFindings.After(draft.Ignored, finding, change) },
        Follow follow => draft with { Original = new(follow.Draft, follow.Revision) },
        MarkTranslated mark => draft with { Translated = draft.Translated.SetItem(mark.Paragraph, mark.Revision) },
        RoomOperation room => ApplyRoom(draft, room, change),
        SetMasthead masthead => draft with { Masthead = MastheadFields.Set(draft.Masthead, masthead.Fields) },
        _ => ThreadFold.Rebase(ProposalFold.Rebase(draft, ApplyText(draft, operation, change), operation, change), operation),
    };

    private static Draft ApplyText(Draft draft, Operation operation, LastChange change) => operation switch
    {
        EditText edit => WithTitle(Update(draft, edit.Paragraph, change, text => text with { Text = text.Text.Compose(edit.Delta) }), edit.Paragraph),
        InsertParagraph insert => Insert(draft, insert, change),
        RemoveParagraph remove => Put(draft, draft.Paragraphs[remove.Paragraph] with { IsRemoved = true, LastChange = change }),
        RestoreParagraph restore => Restore(draft, restore, change),
        MoveParagraph move => Move(draft, move),
        SplitParagraph split => Split(draft, split, change),
        JoinParagraph join => Join(draft, join, change),
        SetParagraph set => Update(draft, set.Paragraph, change, paragraph => paragraph with
        {
            Kind = set.Kind ?? paragraph.Kind,
            Level = set.Level ?? paragraph.Level,
            Label = set.SetsLabel ? set.Label : paragraph.Label,
        }),
        SetParagraphStatus status => StageFold.SetStatus(draft, status, change),
        _ => throw new InvalidOperationException($"Unknown operation {operation.GetType().Name}."),
    };

    private static Draft ApplyRoom(Draft draft, RoomOperation operation, LastChange change) => operation switch
    {
        AddSponsor add => SponsorFold.Add(draft, add, change),
        WithdrawSponsor withdraw => SponsorFold.Withdraw(draft, withdraw, change),
        SetWording wording => draft with { WordingBy = wording.By },
        SetSpeakers speakers => draft with { Speakers = Spoken(draft.Speakers, speakers) },
        TakeIn taken => draft with { Origin = new(taken.Draft, taken.Revision) },
        SetSponsorship word => draft with { Sponsorship = new(word.Open, word.Reason, change.At, change.User) },
        SetProponent proponent => SponsorFold.SetProponent(draft, proponent),
        SetStage stage => StageFold.Move(draft, stage, change),
        BreakSilence broken => StageFold.Break(draft, broken),
        ReleaseObjections release => StageFold.Release(draft, release),
        IssueAddendum addendum => SponsorFold.Issue(draft, addendum, change),
        NameVersion version => draft with { Versions = draft.Versions.Add(new(version.Label, change.Revision, change.At, change.User)) },
        _ => throw new InvalidOperationException($"Unknown operation {operation.GetType().Name}."),
    };

    private static ImmutableArray<Speakers> Spoken(ImmutableArray<Speakers> speakers, SetSpeakers set)
    {
        var others = speakers.RemoveAll(known => known.Group == set.Group);
        return set.Delegations.Count == 0 ? others : others.Add(new(set.Group, set.Delegations));
    }

    private static Draft Put(Draft draft, PlacedParagraph paragraph) =>
        draft with { Paragraphs = draft.Paragraphs.SetItem(paragraph.Content.Id, paragraph) };

    private static Draft Update(Draft draft, string id, LastChange change, Func<Paragraph, Paragraph> update)
    {
        var placed = draft.Paragraphs[id];
        var content = update(placed.Content);
        return Put(draft, placed with { Content = content with { Version = NextVersion(placed, change.Revision) }, LastChange = change });
    }

    // One version an entry, however many of its operations touch the paragraph (OP12).
    internal static int NextVersion(PlacedParagraph placed, long revision) =>
        placed.Content.Version + (placed.LastChange.Revision == revision ? 0 : 1);

    private static Draft WithTitle(Draft draft, string edited)
    {
        if (draft.FindLive(edited) is not { Kind: ParagraphKind.Title } title)
            return draft;
        var text = string.Join(' ', title.Text.PlainText.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return text.Length == 0 || draft.Live.First(p => p.Content.Kind == ParagraphKind.Title).Content.Id != edited ? draft : draft with { Title = text };
    }

    private static Draft Insert(Draft draft, InsertParagraph insert, LastChange change)
    {
        // A joined paragraph that a rebase takes out again has a place and a version already, and so has that of a proposal whose acceptance was undone.
        var version = draft.Paragraphs.TryGetValue(insert.Id, out var joined) ? insert.Version ?? NextVersion(joined, change.Revision) : 1;
        var content = new Paragraph(insert.Id, insert.Kind, insert.Level, insert.Label, insert.Delta, version);
        var order = joined is null ? draft.Order : draft.Order.Remove(insert.Id);
        return Put(
            draft with { Order = order.Insert(order.IndexOf(insert.Anchor!) + 1, insert.Id) },
            new PlacedParagraph(content, false, false, change));
    }

    private static Draft Restore(Draft draft, RestoreParagraph restore, LastChange change)
    {
        var content = restore.Content ?? throw new InvalidOperationException("A restore as applied says what comes back.");
        var placed = draft.Paragraphs[restore.Paragraph];
        return Put(draft, new PlacedParagraph(
            new Paragraph(restore.Paragraph, content.Kind, content.Level, content.Label, content.Delta, content.Version ?? NextVersion(placed, change.Revision), content.Status),
            false,
            false,
            change));
    }

    private static Draft Move(Draft draft, MoveParagraph move)
    {
        var order = draft.Order.Remove(move.Paragraph);
        return draft with { Order = order.Insert(order.IndexOf(move.Anchor!) + 1, move.Paragraph) };
    }

    private static Draft Split(Draft draft, SplitParagraph split, LastChange change)
    {
        var text = draft.Paragraphs[split.Paragraph].Content.Text;
        draft = Update(draft, split.Paragraph, change, paragraph => paragraph with { Text = text.Slice(0, split.Offset) });
        var source = draft.Paragraphs[split.Paragraph].Content;
        // A joined paragraph that a rebase takes out again comes back as what it was (TX20).
        var back = draft.Paragraphs.TryGetValue(split.NewId, out var joined);
        var behind = back
            ? joined!.Content with { Text = text.Slice(split.Offset), Version = NextVersion(joined, change.Revision) }
            : new Paragraph(split.NewId, source.Kind, source.Level, null, text.Slice(split.Offset));
        var order = back ? draft.Order.Remove(split.NewId) : draft.Order;
        order = order.Insert(order.IndexOf(split.Paragraph) + 1, split.NewId);
        return WithTitle(Put(draft with { Order = order }, new PlacedParagraph(behind, false, false, change)), split.Paragraph);
    }

    private static Draft Join(Draft draft, JoinParagraph join, LastChange change)
    {
        var joined = draft.Paragraphs[join.Paragraph];
        draft = Update(draft, join.Into!, change, paragraph => paragraph with { Text = paragraph.Text.Concat(joined.Content.Text) });
        // Neither what they are together nor what comes back, split, is what somebody said is translated.
        draft = draft with { Translated = draft.Translated.Remove(join.Paragraph).Remove(join.Into!) };
        return WithTitle(
            Put(draft, new PlacedParagraph(joined.Content with { Text = Delta.Empty }, true, true, change)),
            join.Into!);
    }
}
