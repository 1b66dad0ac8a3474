namespace Igloo.Functions.Access;

/// <summary>What a person may do. A viewer may hold several roles.</summary>
[Flags]
public enum Roles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Drops files of the own agency and follows them.</summary>
    Uploader = 1,

    /// <summary>Reads leads, entities and evidence.</summary>
    Analyst = 2,

    /// <summary>An analyst who also decides on others' work.</summary>
    Supervisor = 4,

    /// <summary>Reads who did what.</summary>
    Auditor = 8,

    /// <summary>Sets up sources, keys and settings.</summary>
    Administrator = 16,

    /// <summary>Everyone who reads results.</summary>
    Readers = Analyst | Supervisor,

    /// <summary>Everyone who holds a valid token.</summary>
    Anyone = Uploader | Analyst | Supervisor | Auditor | Administrator,
}
