using System.Collections.Immutable;
using Drafting.Documents.Compilation;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>What somebody wrote about the text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Made">Who wrote it, and the entry that brought it.</param>
/// <param name="Edited">When its author wrote it anew; null where he did not.</param>
/// <param name="Author">Of one that came with the file the draft began from, its author as the file has it, empty where it does not say; null for those written here.</param>
public sealed record ThreadComment(string Id, LastChange Made, string Text, DateTimeOffset? Edited = null, string? Author = null)
{
    /// <summary>The text as people read it: with the names of the delegations it mentions, in a language.</summary>
    public string TextIn(string language) => Mentions.Named(Text, language);

    /// <summary>The delegations it mentions, in the order of the text.</summary>
    public IEnumerable<string> Mentioned => Mentions.In(Text);
}

/// <summary>
/// Comments on a stretch of the text, or on a paragraph. The thread stays at its words while the text around them changes (SPEC.md, PR9).
/// </summary>
public sealed record CommentThread : IPlaced
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>What it stands on.</summary>
    public required IReadOnlyList<TextStretch> On { get; init; }

    /// <summary>The words it stood on when it was begun.</summary>
    public required string Quote { get; init; }

    /// <summary>What was written, in order; at least one.</summary>
    public required ImmutableArray<ThreadComment> Comments { get; init; }

    /// <summary>The delegation whose matter it is, ISO 3166-1 alpha-3; null where nobody's.</summary>
    public string? Assigned { get; init; }

    /// <summary>Who said that it is done with; null while it is not.</summary>
    public LastChange? Resolved { get; init; }

    /// <summary>The quote in the quotation marks of a language.</summary>
    public string QuotedIn(string language) => CompilationWords.Of(language).Filled("quoted", Quote);

    /// <inheritdoc/>
    public IEnumerable<string?> Places => On.Select(stretch => stretch.Paragraph).Distinct();
}
