namespace Drafting.Server.Sponsors;

/// <summary>The texts issued with their addenda, and who would be in the next one.</summary>
/// <param name="Issued">Oldest first.</param>
/// <param name="Next">Who joined since.</param>
internal sealed record AddendaShape(IReadOnlyList<IssuedTextShape> Issued, IReadOnlyList<PrintedSponsorShape> Next);

/// <summary>A text issued under a symbol.</summary>
/// <param name="Revision">The entry that issued it.</param>
/// <param name="Sponsors">Those in it.</param>
internal sealed record IssuedTextShape(string Symbol, long Revision, DateTimeOffset At, IReadOnlyList<PrintedSponsorShape> Sponsors, IReadOnlyList<AddendumShape> Addenda);

/// <summary>A list of additional sponsors, issued on its own.</summary>
/// <param name="Number">1 for Add.1.</param>
/// <param name="By">The account's address.</param>
/// <param name="Line">The names as they are printed.</param>
internal sealed record AddendumShape(int Number, string Symbol, long Revision, DateTimeOffset At, string? By, string Line, IReadOnlyList<PrintedSponsorShape> Sponsors);
