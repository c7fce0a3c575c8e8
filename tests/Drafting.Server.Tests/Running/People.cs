namespace Drafting.Server.Tests.Running;

/// <summary>Who plays in the tests.</summary>
internal static class People
{
    public const string Password = "a password for tests";
    public const string Administrator = "admin@tests.example";
    public const string Facilitator = "facilitator@tests.example";
    public const string Editor = "editor@tests.example";
    public const string Proposer = "proposer@tests.example";
    public const string Reviewer = "reviewer@tests.example";
    public const string Stranger = "stranger@tests.example";

    public static readonly (string Email, string? Delegation)[] All =
        [(Facilitator, null), (Editor, "KAZ"), (Proposer, "UZB"), (Reviewer, "CHN"), (Stranger, "FRA")];
}
