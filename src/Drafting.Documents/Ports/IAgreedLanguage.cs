using Drafting.Documents.AgreedLanguage;

namespace Drafting.Documents.Ports;

/// <summary>A wording that the library has.</summary>
/// <param name="Number">The store's own number of it.</param>
/// <param name="Text">As one of the texts has it.</param>
public sealed record KeptWording(long Number, string Text);

/// <summary>A paragraph of a library text.</summary>
/// <param name="Text">The text's id.</param>
/// <param name="Date">As <see cref="LibrarySummary.Date"/>.</param>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Label">Its printed number or mark; null where it has none.</param>
public sealed record PassagePlace(string Text, string? Symbol, string Title, string? Date, string Paragraph, string? Label);

/// <summary>Where a wording stands.</summary>
/// <param name="Count">In how many texts.</param>
/// <param name="First">Where it stood first, by date; a text without a date counts where no other has it.</param>
/// <param name="Latest">Where it stood last.</param>
/// <param name="Places">The latest texts that have it, each once, the latest first.</param>
public sealed record WordingUse(int Count, PassagePlace First, PassagePlace Latest, IReadOnlyList<PassagePlace> Places);

/// <summary>
/// The passages of the library's texts by their wording. Filled and emptied with the texts themselves (<see cref="ILibrary"/>), in the same
/// transaction. Contract: <c>AgreedLanguageContract</c>.
/// </summary>
public interface IAgreedLanguage
{
    /// <summary>
    /// Wordings that may be like a passage or contain it: the same one, those that share most of its rarer fingerprints, and, where it is too short to be
    /// certain of one, those that have its folded text in them. Without order.
    /// </summary>
    /// <param name="all">Whether texts count that are no agreed language.</param>
    /// <param name="most">So many at most.</param>
    Task<IReadOnlyList<KeptWording>> FindAsync(string language, PassageText passage, bool all, int most, CancellationToken cancellation = default);

    /// <summary>Where wordings stand, by their numbers; without those that stand nowhere any more.</summary>
    /// <param name="all">As for <see cref="FindAsync"/>.</param>
    /// <param name="places">So many of the places of each.</param>
    Task<IReadOnlyDictionary<long, WordingUse>> UsesAsync(IReadOnlyList<long> wordings, bool all, int places, CancellationToken cancellation = default);

    /// <summary>Texts whose passages are not known here, because they were added before there was this index, or without their passages; some of them.</summary>
    Task<IReadOnlyList<string>> UnindexedAsync(int limit, CancellationToken cancellation = default);

    /// <summary>Keeps the passages of a text in place of those it had; nothing where there is no such text.</summary>
    Task IndexAsync(string text, TextPassages passages, CancellationToken cancellation = default);
}
