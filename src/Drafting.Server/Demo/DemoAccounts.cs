using System.Security.Cryptography;
using Drafting.Documents;
using Drafting.Server.Access;
using Drafting.Server.Telemetry;

namespace Drafting.Server.Demo;

/// <summary>The people of the demonstration.</summary>
internal static class DemoAccounts
{
    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 14;

    public static readonly (string Email, string Name, string? Delegation, DraftRole Role)[] All =
    [
        ("facilitator@drafting.example", "Facilitator", null, DraftRole.Facilitator),
        ("kazakhstan@drafting.example", "Delegate of Kazakhstan", "KAZ", DraftRole.Editor),
        ("uzbekistan@drafting.example", "Delegate of Uzbekistan", "UZB", DraftRole.Editor),
        ("china@drafting.example", "Delegate of China", "CHN", DraftRole.Proposer),
        ("reviewer@drafting.example", "Reviewer", null, DraftRole.Reviewer),
    ];

    /// <summary>Makes the accounts that are not there, and prints their passwords: they are kept nowhere else.</summary>
    public static async Task<Person> EnsureAsync(Accounts accounts, IConfiguration configuration, bool resetsPasswords)
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
                await accounts.CreateAsync(email, password, name, delegation, administrator: false);
            printed.Add($"  {email,-32} {password}");
        }

        OperatorConsole.Print(configuration, printed.Count == 0
            ? "The demonstration accounts exist already; --demo-passwords gives them new passwords."
            : string.Join(Environment.NewLine, printed.Prepend("Demonstration accounts:")));
        return (await accounts.FindAsync(All[0].Email))!;
    }
}
