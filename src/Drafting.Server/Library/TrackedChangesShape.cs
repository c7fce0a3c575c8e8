using Drafting.Server.Contract;

namespace Drafting.Server.Library;

/// <summary>A file's own tracked changes.</summary>
/// <param name="Count">How many.</param>
/// <param name="Before">The library id of the text before them, where there was any.</param>
/// <param name="Authors">Whose they are.</param>
internal sealed record TrackedChangesShape(int Count, [property: MayBeAbsent] string Before, IReadOnlyList<ChangeAuthorShape> Authors);

/// <summary>One of those who made a file's tracked changes.</summary>
/// <param name="Name">Empty where the file does not say.</param>
/// <param name="Count">How many are his.</param>
/// <param name="First">When the first was made, where the file says so.</param>
/// <param name="Last">When the last was made.</param>
internal sealed record ChangeAuthorShape(string Name, int Count, [property: MayBeAbsent] DateTimeOffset First, [property: MayBeAbsent] DateTimeOffset Last);

/// <summary>A stretch that a tracked change concerns.</summary>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units.</param>
/// <param name="Length">Its length in the same units; 1 for the paragraph's end.</param>
/// <param name="Author">Empty where the file does not say.</param>
/// <param name="At">When, where the file says so.</param>
internal sealed record ChangedStretchShape(string Paragraph, int Start, int Length, string Author, [property: MayBeAbsent] DateTimeOffset At);
