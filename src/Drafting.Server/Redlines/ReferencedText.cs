using Drafting.Documents;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Library;

namespace Drafting.Server.Redlines;

/// <summary>A text as it is read: paragraphs with their printed labels.</summary>
/// <param name="Name">What to call it: its symbol, its version or its title.</param>
internal sealed record ReferencedText(string Name, string Title, string Language, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>What stands above it.</summary>
    public required Masthead Masthead { get; init; }

    /// <summary>What of it a file's own tracked changes concern.</summary>
    public IReadOnlyList<ChangedStretch> ChangedStretches { get; init; } = [];
}

/// <summary>Fetches what references name, for those who may read it.</summary>
internal sealed class ReferencedTexts(DraftAccess access, DraftReading reading, LibraryShelf shelf)
{
    public Task<ReferencedText> FindAsync(Person person, TextReference reference, CancellationToken cancellation) => reference switch
    {
        TextReference.OfDraft draft => OfDraftAsync(person, draft, cancellation),
        TextReference.OfLibrary text => OfLibraryAsync(text.Id, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(reference)),
    };

    private async Task<ReferencedText> OfDraftAsync(Person person, TextReference.OfDraft reference, CancellationToken cancellation)
    {
        await access.RequireAsync(person, reference.Id, cancellation);
        var draft = reference.Version is { } label
            ? await reading.AtVersionAsync(reference.Id, label, cancellation)
            : await reading.AtAsync(reference.Id, reference.Revision, cancellation);
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labels = PrintedLabels.Of(live, draft.Language);
        var point = reference.Version ?? $"r{draft.Revision}";
        return new($"{draft.Masthead.Symbol ?? draft.Title} ({point})", draft.Title, draft.Language, [.. live.Zip(labels, (paragraph, printed) => paragraph with { Label = printed })]) { Masthead = draft.Masthead };
    }

    private async Task<ReferencedText> OfLibraryAsync(string id, CancellationToken cancellation)
    {
        var document = await shelf.ReadAsync(id, cancellation);
        return new(document.Symbol ?? document.Title, document.Title, document.Language, document.Paragraphs) { Masthead = document.Masthead, ChangedStretches = document.ChangedStretches };
    }
}
