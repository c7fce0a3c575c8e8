using Drafting.Documents;
using Drafting.Language;
using Drafting.Language.Citations;
using Microsoft.Extensions.Caching.Memory;

namespace Drafting.Server.Desk;

/// <summary>
/// What was found in drafts. It is asked for after every change by everyone who has the desk open: it is looked for once a revision, and of the
/// text only what has changed is looked at again. Rights are checked before.
/// </summary>
internal sealed class CheckedDrafts(TimeProvider time) : IDisposable
{
    // A paragraph with what is kept of it is a few kilobytes.
    private const int MaximumKeptParagraphs = 40_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaximumKeptParagraphs });
    private readonly Lock[] gates = [.. Enumerable.Range(0, 16).Select(_ => new Lock())];

    /// <summary>The findings of a draft as it is in this state; nothing but its text, the day and what is known of other texts decides them.</summary>
    public CheckedFindings Of(Draft draft, KnownResolutions resolutions)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        // Who asks for a revision that is being checked waits for it instead of checking it once more.
        lock (gates[(uint)draft.Id.GetHashCode(StringComparison.Ordinal) % gates.Length])
        {
            var known = kept.Get<Check>(draft.Id);
            if (known is not null && known.Revision == draft.Revision && known.Today == today && ReferenceEquals(known.Resolutions, resolutions))
                return known.Findings;
            var text = CheckedText.Of(draft, today) with { Known = resolutions };
            var findings = DraftingRules.Checker.Check(text, known?.Findings);
            if (known is null || known.Revision <= draft.Revision)
                kept.Set(draft.Id, new Check(draft.Revision, today, resolutions, findings), new MemoryCacheEntryOptions { Size = Math.Max(text.Paragraphs.Count, 1), AbsoluteExpiration = time.GetUtcNow().AddHours(1) });
            return findings;
        }
    }

    public void Dispose() => kept.Dispose();

    private sealed record Check(long Revision, DateOnly Today, KnownResolutions Resolutions, CheckedFindings Findings);
}
