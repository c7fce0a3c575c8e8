using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Live;
using Microsoft.Extensions.Caching.Memory;

namespace Drafting.Server.Board;

/// <summary>
/// What a facilitator sees of all drafts he has a role on. It is asked for every few seconds: what a draft came to last is kept, so that only
/// drafts that changed are read again. A row is of one revision throughout, and never of an older one than was shown before.
/// </summary>
internal sealed class BoardRows(DraftAccess access, IDraftHost host, IDraftLog log, ILibrary library, LibraryShelf shelf, DraftFeeds feeds, TemplateNames templates, TimeProvider time) : IDisposable
{
    // A few kilobytes each.
    private const int MaximumKept = 4_000;

    private readonly Lock gate = new();
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaximumKept });

    /// <summary>One row for each draft this person has a role on, last changed first.</summary>
    public async Task<IReadOnlyList<BoardRowView>> OfAsync(Person me, Accounts accounts, CancellationToken cancellation)
    {
        var listed = await access.ListAsync(me, cancellation);
        var online = await feeds.PeopleOnAsync([.. listed.Select(draft => draft.Summary.Id)], cancellation);
        var people = await accounts.FindAllAsync(
            [.. listed.Select(draft => draft.Summary.LastChangeBy).OfType<string>().Concat(online.Values.SelectMany(here => here).Select(attendee => attendee.User)).Distinct()]);
        var names = await templates.OfAsync(listed, cancellation);
        var rows = new List<BoardRowView>();
        foreach (var draft in listed)
        {
            var figures = await FiguresAsync(draft.Summary, isOpen: online.ContainsKey(draft.Summary.Id), cancellation);
            // Who changed it last stands in the list alone.
            var (at, by, delegation) = (draft.Summary.LastChangeAt, draft.Summary.LastChangeBy, draft.Summary.LastChangeDelegation);
            var summary = figures.Summary with { LastChangeAt = at, LastChangeBy = by, LastChangeDelegation = delegation };
            rows.Add(new(
                DraftSummaryView.Of(draft with { Summary = summary }, people, names), figures.Days, figures.Groups, figures.Before,
                [.. online.GetValueOrDefault(draft.Summary.Id, []).Select(attendee => new OnlineView(attendee.User, people.GetValueOrDefault(attendee.User)?.Name, attendee.Delegation))], figures.Progress));
        }

        return rows;
    }

    public void Dispose() => kept.Dispose();

    private async Task<Figures> FiguresAsync(DraftSummary summary, bool isOpen, CancellationToken cancellation)
    {
        if (kept.TryGetValue(summary.Id, out Figures? known) && known!.Summary.Revision >= summary.Revision)
            return known;
        // The owner of an open draft has it at hand, and may be ahead of the list; hundreds of closed ones are not opened to be looked at.
        var draft = (isOpen ? await host.FindAsync(summary.Id, cancellation) : await DraftHistory.AtRevisionAsync(log, summary.Id, summary.Revision, cancellation))
            ?? throw Refused.UnknownDraft();
        return Keep(new(Summaries.Of(draft), SponsorHistory.Days(draft), SponsorHistory.Shares(draft), await BeforeAsync(draft, cancellation), Progress.Of(draft)));
    }

    private Figures Keep(Figures read)
    {
        lock (gate)
        {
            if (kept.TryGetValue(read.Summary.Id, out Figures? newer) && newer!.Summary.Revision > read.Summary.Revision)
                return newer;
            return kept.Set(read.Summary.Id, read, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = time.GetUtcNow().AddHours(1) });
        }
    }

    /// <summary>The template's sponsors, where it is in the library still and has any.</summary>
    private async Task<BeforeView?> BeforeAsync(Draft draft, CancellationToken cancellation)
    {
        if (draft.Template is not { } template || await library.FindAsync(template, cancellation) is not { Summary.SponsorCount: > 0 })
            return null;
        var document = await shelf.ReadAsync(template, cancellation);
        var codes = document.Sponsors.Select(sponsor => sponsor.Code).Distinct().ToList();
        return new(template, document.Symbol, codes.Count, SponsorHistory.Missing(draft, codes));
    }

    private sealed record Figures(DraftSummary Summary, IReadOnlyList<SponsorDay> Days, IReadOnlyList<GroupShare> Groups, BeforeView? Before, Progress Progress);
}
