using Drafting.Documents;
using Drafting.Language.Citations;

namespace Drafting.Server.Desk;

/// <summary>What a draft cites, with what is known of it, and what citations can be written in it.</summary>
internal sealed class Citations(CheckedDrafts drafts, KnownTexts texts, CitedTexts cited)
{
    private const int MostNewer = 3;

    /// <summary>Every place where something is cited of which there is something to say, in reading order.</summary>
    public async Task<IReadOnlyList<CitationView>> OfAsync(Draft draft, CancellationToken cancellation)
    {
        var views = new List<CitationView>();
        foreach (var reading in drafts.Of(draft, await texts.NowAsync(cancellation)).Readings)
        {
            foreach (var place in CitedPlaces.At(reading))
            {
                var text = place.Symbol is { } symbol ? await cited.FindAsync(symbol, draft.Language, cancellation) : null;
                if (place.Resolution is null && text is null)
                    continue;
                var newer = place.Known is { } known ? await NewerAsync(known, reading.Setting, cancellation) : [];
                views.Add(CitationView.Of(reading, place, text, newer));
            }
        }

        return views;
    }

    /// <summary>What a number that was just typed in a paragraph of a draft can become.</summary>
    public async Task<IReadOnlyList<CitationOfferView>> OffersAsync(Draft draft, string text, int caret, string? paragraph, CancellationToken cancellation)
    {
        var found = drafts.Of(draft, await texts.NowAsync(cancellation));
        var elsewhere = found.Readings.Where(reading => reading.Id != paragraph).SelectMany(reading => reading.Citations).Select(citation => citation.Key).ToHashSet();
        return [.. CitationOffers.At(text, caret, found.Setting, elsewhere).Select(offer => CitationOfferView.Of(offer, draft.Language))];
    }

    private async Task<IReadOnlyList<NewerCitationView>> NewerAsync(KnownResolution known, Language.TextSetting setting, CancellationToken cancellation)
    {
        var newer = new List<NewerCitationView>();
        var own = setting.Symbol is { } symbol ? KnownResolutions.KeyOf(symbol) : null;
        foreach (var each in setting.Known.Newer(known, setting.Language, setting.Day).Where(each => each.Key != own).Take(MostNewer))
            newer.Add(new(each.Key.Number, each.Date, each.Symbol is { } text ? (await cited.FindAsync(text, setting.Language, cancellation))?.Id : null));
        return newer;
    }
}
