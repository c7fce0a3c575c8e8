using System.Security.Cryptography;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Demo;

/// <summary>The people of the demonstration: an administrator, a facilitator, and seven delegations in the roles there are.</summary>
internal static class DemoAccounts
{
    public const string Administrator = "administrator@drafting.example";
    public const string Facilitator = "facilitator@drafting.example";
    public const string Kazakhstan = "kazakhstan@drafting.example";
    public const string Uzbekistan = "uzbekistan@drafting.example";
    public const string Kyrgyzstan = "kyrgyzstan@drafting.example";
    public const string China = "china@drafting.example";
    public const string Egypt = "egypt@drafting.example";
    public const string France = "france@drafting.example";
    public const string Brazil = "brazil@drafting.example";

    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 14;

    /// <summary>Everyone, with the role on every draft of the demonstration; the administrator has none.</summary>
    private static readonly (string Email, string Name, string? Delegation, DraftRole? Role)[] All =
    [
        (Administrator, "Administrator", null, null),
        (Facilitator, "Facilitator", null, DraftRole.Facilitator),
        (Kazakhstan, "Delegate of Kazakhstan", "KAZ", DraftRole.Editor),
        (Uzbekistan, "Delegate of Uzbekistan", "UZB", DraftRole.Editor),
        (Kyrgyzstan, "Delegate of Kyrgyzstan", "KGZ", DraftRole.Editor),
        (China, "Delegate of China", "CHN", DraftRole.Proposer),
        (Egypt, "Delegate of Egypt", "EGY", DraftRole.Proposer),
        (France, "Delegate of France", "FRA", DraftRole.Proposer),
        (Brazil, "Delegate of Brazil", "BRA", DraftRole.Reviewer),
    ];

    /// <summary>Who has which role on every draft of the demonstration.</summary>
    public static IEnumerable<DraftMember> Members => from account in All where account.Role is not null select new DraftMember(account.Email, account.Role!.Value, HasOpened: true);

    /// <summary>Makes the accounts that are not there, and prints their passwords: they are kept nowhere else.</summary>
    /// <returns>The people by address.</returns>
    public static async Task<IReadOnlyDictionary<string, Person>> EnsureAsync(Accounts accounts, IConfiguration configuration, bool resetsPasswords)
    {
        var printed = new List<string>();
        foreach (var (email, name, delegation, _) in All)
        {
            var exists = await accounts.FindAsync(email) is not null;
            if (exists && !resetsPasswords)
                continue;
            var password = RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);
            if (exists)
                await accounts.SetPasswordAsync(email, password);
            else
                await accounts.CreateAsync(email, password, name, delegation, administrator: email == Administrator);
            printed.Add($"  {email,-32} {password}");
        }

        OperatorConsole.Print(configuration, printed.Count == 0
            ? "The demonstration accounts exist already; --demo-passwords gives them new passwords."
            : string.Join(Environment.NewLine, printed.Prepend("Demonstration accounts:")));
        return await accounts.FindAllAsync([.. All.Select(account => account.Email)]);
    }
}
