"""Given names that nearly always belong to a woman or to a man, to keep "she" and "he" apart.

A name that is not here fits both; a wrong entry costs more than a missing one, so doubtful ones are left out.
"""

from site_builder.language.wordlist import words

FEMALE = words(
    """
    Abigail Adele Adriana Agnes Aileen Aisha Alexandra Alice Alicia Alison Allison Alyssa Amanda
    Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Angelique Anita Ann Anna Annalena Anne
    Annette Annie Antonia Audrey Barbara Beatrice Beth Betsy Betty Beverly Bonnie Brenda Bridget
    Carla Carly Carmen Carol Caroline Carolyn Carrie Catherine Cathy Cecilia Charlotte Chelsea
    Cheryl Christina Christine Cindy Claire Clara Claudia Colleen Condoleezza Connie Courtney
    Cristina Crystal Cynthia Danielle Dawn Deborah Debbie Debra Denise Diana Diane Dianne Donna
    Doris Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma
    Erica Erin Estelle Esther Eva Evelyn Fatima Felicia Fiona Florence Frances Gabriela Gabrielle
    Gail Georgia Gina Giorgia Gladys Gloria Grace Gretchen Hannah Heather Heidi Helen Helena Hillary
    Hilary Holly Ingrid Irene Iris Isabel Isabella Ivanka Jacqueline Jamila Jane Janet Janice Jeanne
    Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jocelyn Josephine Joyce Juanita Judith
    Judy Julia Juliana Julie June Kamala Karen Karin Karine Karoline Kate Katherine Kathleen Kathryn
    Kathy Katie Katrina Kayla Kayleigh Kellyanne Kimberly Kirsten Kristen Kristin Kristina Laura
    Lauren Laurie Leah Lena Leticia Lilian Lillian Lily Linda Lisa Lois Lori Lorraine Louise Lucia
    Lucy Lydia Madeleine Margaret Margarita Maria Marie Marilyn Marina Marjorie Marsha Martha Mary
    Maryam Maureen Maya Megan Meghan Melania Melanie Melissa Mia Michelle Mildred Miriam Molly
    Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nina Nikki Nora Norma Olga Olivia
    Oprah Pamela Patricia Patty Paula Pauline Peggy Penny Phyllis Priscilla Rachel Rebecca Renee
    Rhonda Rita Roberta Rosa Rose Rosemary Roxanne Ruth Sally Samantha Sandra Sara Sarah Sharon
    Sheila Shelley Sheryl Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan
    Susana Susanne Suzanne Svetlana Sylvia Tamara Tammy Tania Tanya Tara Tatiana Teresa Theresa
    Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viktoria Virginia
    Vivian Wanda Wendy Whitney Yolanda Yulia Yvette Yvonne Zoe
    """
)

MALE = words(
    """
    Aaron Abdul Abraham Adam Adrian Ahmed Alan Albert Alberto Alejandro Alexander Alexei Alfred Ali
    Allen Alvin Andre Andrei Andrew Andy Angus Anthony Antonio Antony Arnold Arthur Barack Barry Ben
    Benjamin Bernard Bernie Bill Billy Bob Boris Brad Bradley Brandon Brendan Brent Brett Brian
    Bruce Bryan Carl Carlos Chad Charles Charlie Chris Christopher Chuck Clarence Clifford Clint
    Colin Corey Craig Curtis Dan Daniel Darrell Darren David Dean Dennis Derek Dick Diego Dmitry Don
    Donald Doug Douglas Dwight Earl Ed Edgar Eduardo Edward Emmanuel Enrique Eric Erik Ernest Eugene
    Evan Fernando Francis Francisco Francois François Frank Franklin Fred Frederick Gary Gavin Gene
    Geoffrey George Gerald Gerard Giovanni Glenn Gordon Graham Greg Gregory Harold Harry Harvey
    Hassan Henry Herbert Herman Howard Hugh Hugo Ian Igor Isaac Ivan Jack Jacob Jake James Jared
    Jason Javier Jay Jeb Jeff Jeffrey Jeremy Jerome Jerry Jesse Jim Jimmy Joe Joel John Johnny Jon
    Jonathan Jorge Jose José Joseph Josh Joshua Juan Julian Julio Justin Karl Keith Ken Kenneth
    Kevin Kirk Kurt Kyle Larry Lars Laurence Lawrence Leo Leon Leonard Louis Luis Luke Manuel Marco
    Marcos Mario Mark Martin Marvin Mathew Matt Matthew Maurice Max Michael Miguel Mike Mitch Mitt
    Mohamed Mohammad Mohammed Muhammad Mustafa Nathan Nathaniel Neil Newt Nicholas Nick Nicolas
    Nigel Nikolai Norman Oliver Oscar Otto Owen Patrick Paul Pedro Pete Peter Phil Philip Phillip
    Pierre Rafael Rahm Ralph Rand Raymond Reggie Ricardo Richard Rick Rob Robert Roberto Rodney
    Roger Roland Ron Ronald Ross Roy Rudy Rupert Russell Ryan Sam Samuel Scott Sean Sebastian Sergei
    Sergey Shane Simon Spencer Stanley Stephen Steve Steven Stuart Ted Theodore Thomas Tim Timothy
    Todd Tom Tony Trey Tyler Vernon Victor Viktor Vincent Vladimir Volodymyr Wade Walter Warren
    Wayne Wesley William Yuri Zachary
    """
)

FEMALE_TITLES = words("Ms Mrs Miss Madam Madame Mme Lady Dame Queen Princess Sister Baroness Duchess")
MALE_TITLES = words("Mr Mister Sir Lord King Prince Brother Father Pope Baron Duke")
