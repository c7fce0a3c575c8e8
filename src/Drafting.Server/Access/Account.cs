using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Access;

/// <summary>Somebody who can sign in. The address, in lower case, is the account's name.</summary>
internal sealed class Account : IdentityUser
{
    /// <summary>The person's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-3; null for the secretariat.</summary>
    public string? Delegation { get; set; }

    public bool Administrator { get; set; }

    public Person ToPerson() => new(UserName!, Name, Delegation, Administrator);
}

/// <summary>The accounts' own database.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options);
