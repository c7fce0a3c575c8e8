using System.Collections.Concurrent;
using Drafting.Documents.Ports;

namespace Drafting.Server.Drafts;

/// <summary>What the texts that drafts began from are called. A text of the library never changes, so what was once looked up is kept.</summary>
internal sealed class TemplateNames(ILibrary library)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <summary>The symbol of each template, its title where it has none; nothing for one that is no longer in the library.</summary>
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<ListedDraft> drafts, CancellationToken cancellation)
    {
        if (known.Count >= MostKept)
            known.Clear();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var template in drafts.Select(draft => draft.Summary.Template).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!known.TryGetValue(template, out var name))
                known[template] = name = await library.FindAsync(template, cancellation) is { Summary: var text } ? text.Symbol ?? text.Title : null;
            if (name is not null)
                names[template] = name;
        }

        return names;
    }
}
