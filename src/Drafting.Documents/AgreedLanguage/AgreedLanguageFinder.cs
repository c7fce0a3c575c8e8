using Drafting.Documents.Ports;

namespace Drafting.Documents.AgreedLanguage;

/// <summary>A wording of the library's texts that is like a passage.</summary>
/// <param name="Text">As one of the texts has it.</param>
/// <param name="Likeness">How it is like the passage.</param>
/// <param name="Use">Which texts have it.</param>
public sealed record FoundWording(string Text, Likeness Likeness, WordingUse Use);

/// <summary>Finds the wordings of the library that are like a passage: the index names candidates, which are then compared word for word.</summary>
public sealed class AgreedLanguageFinder(IAgreedLanguage agreed)
{
    private const int Candidates = 60;

    /// <summary>So many of the texts with a wording are named.</summary>
    private const int TextsOfEach = 20;

    /// <summary>The most alike first; of wordings as much alike those that more texts have.</summary>
    /// <param name="language">Of the passage, and of the texts looked through.</param>
    /// <param name="all">Whether texts count that are no agreed language: drafts, letters.</param>
    /// <param name="limit">So many wordings at most.</param>
    public async Task<IReadOnlyList<FoundWording>> FindAsync(string text, string language, bool all, int limit, CancellationToken cancellation)
    {
        var passage = PassageText.Of(text);
        var comparison = new LikenessTo(language, passage);
        var alike = (await agreed.FindAsync(language, passage, all, Math.Max(limit, Candidates), cancellation))
            .Select(wording => (Wording: wording, Likeness: Compared(wording)))
            .Where(each => each.Likeness is not null)
            .OrderByDescending(each => each.Likeness!.Rank)
            .ToList();
        var uses = await agreed.UsesAsync([.. alike.Select(each => each.Wording.Number)], all, TextsOfEach, cancellation);
        // What an administrator has taken out of the library meanwhile stands nowhere.
        return
        [
            .. alike.Where(each => uses.ContainsKey(each.Wording.Number))
                .Select(each => new FoundWording(each.Wording.Text, each.Likeness!, uses[each.Wording.Number]))
                .OrderByDescending(found => found.Likeness.Rank).ThenByDescending(found => found.Likeness.Similarity).ThenByDescending(found => found.Use.Count)
                .Take(limit),
        ];

        Likeness? Compared(KeptWording wording)
        {
            cancellation.ThrowIfCancellationRequested();
            return comparison.Of(wording.Text);
        }
    }
}
