namespace Drafting.Documents;

/// <summary>Of a caucus copy: the draft that it was taken from, and how far it knows it.</summary>
/// <param name="Draft">The draft's id.</param>
/// <param name="Revision">What has happened there up to this revision is taken in.</param>
public sealed record Origin(string Draft, long Revision);
