using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>POST /api/drafts.</summary>
/// <param name="Template">Library id of the text to start from; then title and language may be left to it.</param>
internal sealed record DraftRequest(string? Title, [property: Shape<LanguageShape>] string? Language, string? Template);
