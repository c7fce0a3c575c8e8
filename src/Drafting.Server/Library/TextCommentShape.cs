using Drafting.Server.Contract;

namespace Drafting.Server.Library;

/// <summary>A comment in the margin of a finished text, with its answers.</summary>
/// <param name="On">What it stands on, in the order of the text: one stretch of each paragraph, or a whole paragraph where the file has it on no text.</param>
/// <param name="Author">As the file has it; empty where it does not say.</param>
/// <param name="At">When, where the file says so.</param>
/// <param name="Answers">In order.</param>
/// <param name="Resolved">Whether it is done with.</param>
internal sealed record TextCommentShape(
    IReadOnlyList<TextStretchShape> On, string Author, [property: MayBeAbsent] DateTimeOffset At, string Text, IReadOnlyList<TextAnswerShape> Answers, bool Resolved);

/// <summary>What answers a comment in the margin of a finished text.</summary>
/// <param name="Author">As the file has it; empty where it does not say.</param>
/// <param name="At">When, where the file says so.</param>
internal sealed record TextAnswerShape(string Author, [property: MayBeAbsent] DateTimeOffset At, string Text);
