using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>What somebody said in the margin of a finished text.</summary>
/// <param name="Author">As the file has it; empty where it does not say.</param>
/// <param name="At">When; null where the file does not say.</param>
/// <param name="Text">What; lines end with <c>\n</c>.</param>
public sealed record TextRemark(string Author, DateTimeOffset? At, string Text);

/// <summary>A comment in the margin of a finished text, with its answers.</summary>
/// <param name="On">What it stands on, in the order of the text; at least one stretch, at most one of a paragraph. A whole paragraph where the file has it on nothing that is text.</param>
/// <param name="Said">The comment, and what answers it, in order; at least one.</param>
/// <param name="IsResolved">Whether it is done with.</param>
public sealed record TextComment(IReadOnlyList<TextStretch> On, IReadOnlyList<TextRemark> Said, bool IsResolved);
