//! How the list of problems is declared.

/// Declares the problems, a line each: class, name, values.
macro_rules! problems {
    ($($class:ident $name:ident $({ $($value:ident),* })?;)*) => {
        /// A problem that does not know its place yet, as cell parsers return it.
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord,
            strum::IntoStaticStr, strum::VariantNames,
        )]
        #[strum(serialize_all = "kebab-case")]
        #[allow(missing_docs, reason = "the catalogue says what each is")]
        pub enum Problem {
            $($name $({ $($value: Value),* })?,)*
        }

        impl Problem {
            /// The class of trouble.
            pub fn class(&self) -> Class {
                match self {
                    $(Self::$name { .. } => Class::$class,)*
                }
            }

            /// Its values, by the names that messages have for them.
            pub fn values(&self) -> Vec<(&'static str, &Value)> {
                match self {
                    $(Self::$name $({ $($value),* })? => vec![$($((stringify!($value), $value)),*)?],)*
                }
            }

            /// The same, to be said otherwise.
            pub fn values_mut(&mut self) -> Vec<(&'static str, &mut Value)> {
                match self {
                    $(Self::$name $({ $($value),* })? => vec![$($((stringify!($value), $value)),*)?],)*
                }
            }

            /// Every kind: its class and the names of its values, in the order
            /// of `Problem::VARIANTS`, which has their ids.
            pub const KINDS: &[(Class, &[&str])] = &[
                $((Class::$class, &[$($(stringify!($value)),*)?]),)*
            ];
        }
    };
}

pub(super) use problems;
